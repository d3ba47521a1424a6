import { clsx } from "clsx"
import { RadioGroup } from "radix-ui"
import { useRef, type ComponentProps, type ReactNode } from "react"

import { direction } from "@/shared/text/language"

interface RadioCardProps {
  value: string
  title: ReactNode
  /** A second line: what it means, or why it cannot be chosen. */
  note?: ReactNode
  /** At the end of the card, such as a price. */
  aside?: ReactNode
  disabled?: boolean
}

// In a form each card has an input, shifted out of the page by its own width: against the line of reading.
const unseenInputs = "rtl:[&>input]:[transform:translateX(100%)]!"

/** A choice of one among few, each with room to explain itself. */
export function RadioCards({
  className = "grid gap-2",
  ...rest
}: ComponentProps<typeof RadioGroup.Root>) {
  const byArrow = useRef(false)

  return (
    <RadioGroup.Root
      dir={direction()}
      className={clsx(className, unseenInputs)}
      // The focus follows an arrow a moment later, and Radix would choose only while the key is
      // still down: whoever taps it would move without choosing.
      onKeyDown={({ key }) => {
        byArrow.current = key.startsWith("Arrow")
      }}
      onFocus={({ target }) => {
        if (byArrow.current) target.click()
        byArrow.current = false
      }}
      {...rest}
    />
  )
}

export function RadioCard({ value, title, note, aside, disabled }: RadioCardProps) {
  return (
    <RadioGroup.Item
      value={value}
      disabled={disabled}
      className="group fold border-line-strong bg-surface hover:bg-sunken data-[state=checked]:border-ember data-[state=checked]:bg-ember-soft data-[state=checked]:ring-ember flex min-h-11 items-center gap-3 border px-3.5 py-2.5 text-start transition-colors disabled:border-dashed disabled:bg-transparent data-[state=checked]:ring-1"
    >
      <span className="border-line-strong group-data-[state=checked]:border-ember bg-surface inline-flex size-5 shrink-0 items-center justify-center rounded-full border group-disabled:opacity-50">
        {/* Not Radix's indicator, which asks each card for its style before it is drawn. */}
        <span
          data-mark=""
          className="bg-ember size-2.5 rounded-full group-data-[state=unchecked]:hidden"
        />
      </span>
      <span className="min-w-0 grow">
        <span className="group-disabled:text-ink-3 block font-medium group-disabled:line-through">
          {title}
        </span>
        {note && <span className="text-ink-2 text-md block">{note}</span>}
      </span>
      {aside && <span className="shrink-0">{aside}</span>}
    </RadioGroup.Item>
  )
}
