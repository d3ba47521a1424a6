import { Minus, Plus } from "lucide-react"

import { formatNumber } from "@/shared/numbers"

import { t } from "./text"

interface QuantityStepperProps {
  /** What is counted: "Quantity of Tea bowl". */
  label: string
  value: number
  max: number
  onChange: (value: number) => void
}

const button =
  "hover:bg-sunken inline-flex size-11 items-center justify-center rounded-md disabled:pointer-events-none disabled:opacity-40 -outline-offset-2"

export function QuantityStepper({ label, value, max, onChange }: QuantityStepperProps) {
  return (
    <div
      role="group"
      aria-label={label}
      className="fold border-line-strong bg-surface inline-flex items-center border"
    >
      <button
        type="button"
        aria-label={t.oneLess}
        disabled={value <= 1}
        onClick={() => onChange(value - 1)}
        className={button}
      >
        <Minus size={18} aria-hidden />
      </button>
      <output aria-live="polite" className="min-w-7 text-center font-semibold">
        {formatNumber(value)}
      </output>
      <button
        type="button"
        aria-label={t.oneMore}
        disabled={value >= max}
        onClick={() => onChange(value + 1)}
        className={button}
      >
        <Plus size={18} aria-hidden />
      </button>
    </div>
  )
}
