import { clsx } from "clsx"
import { ChartNoAxesCombined, Table2 } from "lucide-react"

import { Button } from "@/shared/ui/button"
import { Input } from "@/shared/ui/input"
import { Select } from "@/shared/ui/select"

import { intervals, lastDays, presets, type Interval, type Range } from "./range"
import { t } from "./text"

interface RangeBarProps {
  range: Range
  asTable: boolean
  onChange: (part: Partial<Range>) => void
  onTable: (table: boolean) => void
}

/** Which days, in what steps, drawn or written. */
export function RangeBar({ range, asTable, onChange, onTable }: RangeBarProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div role="group" aria-label={t.time} className="flex flex-wrap gap-1.5">
        {presets().map(({ days, title, interval }) => {
          const span = lastDays(days)
          const chosen = span.from === range.from && span.to === range.to
          return (
            <button
              key={days}
              type="button"
              aria-pressed={chosen}
              onClick={() => onChange({ ...span, interval })}
              className={clsx(
                "text-md inline-flex min-h-9 items-center rounded-full border px-3.5 font-semibold whitespace-nowrap transition-colors",
                chosen
                  ? "border-ink bg-ink text-paper"
                  : "border-line-strong text-ink-2 hover:bg-sunken",
              )}
            >
              {title}
            </button>
          )
        })}
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-2 max-sm:w-full">
        <DayField
          label={t.from}
          value={range.from}
          max={range.to}
          onDay={(from) => onChange({ from })}
        />
        <span aria-hidden className="text-ink-3">
          –
        </span>
        <DayField label={t.to} value={range.to} min={range.from} onDay={(to) => onChange({ to })} />
      </div>
      <div className="ms-auto flex items-center gap-2 max-sm:w-full">
        <Select
          aria-label={t.inStepsOf}
          value={range.interval}
          onChange={(event) => onChange({ interval: event.target.value as Interval })}
          className="w-34 max-sm:grow"
        >
          {Object.entries(intervals()).map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </Select>
        <Button look="line" aria-pressed={asTable} onClick={() => onTable(!asTable)}>
          {asTable ? (
            <ChartNoAxesCombined size={18} strokeWidth={1.8} aria-hidden />
          ) : (
            <Table2 size={18} strokeWidth={1.8} aria-hidden />
          )}
          {asTable ? t.charts : t.table}
        </Button>
      </div>
    </div>
  )
}

interface DayFieldProps {
  label: string
  value: string
  min?: string
  max?: string
  onDay: (day: string) => void
}

function DayField({ label, value, onDay, ...limits }: DayFieldProps) {
  return (
    <div className="min-w-0 max-sm:grow max-sm:basis-0 sm:w-40">
      <Input
        type="date"
        aria-label={label}
        value={value}
        {...limits}
        onChange={({ target }) => {
          if (target.value && target.validity.valid) onDay(target.value)
        }}
        className="text-md max-sm:px-2.5"
      />
    </div>
  )
}
