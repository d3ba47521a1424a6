import { formatNumber } from "@/shared/numbers"
import { Field } from "@/shared/ui/field"
import { Input } from "@/shared/ui/input"
import { Slider } from "@/shared/ui/slider"

import { numberIn, ranges, type Draft, type NumberName } from "./numbers"
import { t } from "./text"

interface NumberSliderProps {
  name: NumberName
  label: string
  hint: string
  draft: Draft
  /** Where the thumb stands while the field holds no number. */
  present: number
  /** What the server says about it. */
  error: string | undefined
  /** The colours along the way, as a CSS background. */
  track: string
  onChange: (text: string) => void
}

/** A number to drag, or to write down exactly. */
export function NumberSlider({
  name,
  label,
  hint,
  draft,
  present,
  error,
  track,
  onChange,
}: NumberSliderProps) {
  const { least, most, step } = ranges[name]
  const outOfRange =
    numberIn(draft, name) === null ? t.range(formatNumber(least), formatNumber(most)) : undefined

  return (
    <Field label={label} hint={hint} error={outOfRange ?? error}>
      {(control) => (
        <div className="flex items-center gap-4">
          <Slider
            label={label}
            min={least}
            max={most}
            step={step}
            value={present}
            track={track}
            onValueChange={(value) => onChange(String(value))}
          />
          <Input
            {...control}
            type="number"
            inputMode="decimal"
            min={least}
            max={most}
            step={step}
            value={draft[name]}
            className="w-26! shrink-0"
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      )}
    </Field>
  )
}
