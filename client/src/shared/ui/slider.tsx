import { Slider as Primitive } from "radix-ui"

import { direction } from "@/shared/text/language"

interface SliderProps {
  label: string
  min: number
  max: number
  step: number
  value: number
  onValueChange: (value: number) => void
  /** The colours along the way, as a CSS background; `--onwards` is the side that the line leads to. */
  track?: string
  disabled?: boolean
}

/** A number by feel. Always beside a field that takes it exactly. */
export function Slider({ label, value, onValueChange, track, ...rest }: SliderProps) {
  return (
    <Primitive.Root
      dir={direction()}
      value={[value]}
      onValueChange={([next = value]) => onValueChange(next)}
      className="relative flex h-11 min-w-0 grow touch-none items-center select-none data-[disabled]:opacity-50"
      {...rest}
    >
      <Primitive.Track
        data-mark=""
        style={track ? { background: track } : undefined}
        className="bg-line relative h-2.5 grow overflow-hidden rounded-full [--onwards:right] rtl:[--onwards:left]"
      >
        {!track && <Primitive.Range className="bg-ember absolute h-full" />}
      </Primitive.Track>
      <Primitive.Thumb
        aria-label={label}
        data-mark=""
        className="border-ink bg-surface block size-7 cursor-grab rounded-full border-2 active:cursor-grabbing"
      />
    </Primitive.Root>
  )
}
