import { clsx } from "clsx"
import { Slot } from "radix-ui"
import type { ComponentProps } from "react"

import { Spinner } from "./spinner"

const looks = {
  solid: "bg-ember text-on-ember hover:bg-ember-strong",
  line: "border border-line-strong bg-surface text-ink hover:bg-sunken",
  quiet: "text-ink-2 hover:bg-sunken hover:text-ink",
  danger: "border border-berry bg-surface text-berry hover:bg-berry-soft",
} as const

const sizes = {
  md: "min-h-11 px-4 text-base fold",
  sm: "min-h-8 px-3 text-md fold-sm",
} as const

export interface ButtonProps extends ComponentProps<"button"> {
  look?: keyof typeof looks
  size?: keyof typeof sizes
  /** Shows a spinner and takes no second click; the words stay. */
  busy?: boolean
  /** Renders its one child (a link) with the button's looks. */
  asChild?: boolean
}

export function Button({
  look = "solid",
  size = "md",
  busy = false,
  asChild = false,
  className,
  children,
  disabled,
  ...rest
}: ButtonProps) {
  const Element = asChild ? Slot.Root : "button"

  return (
    <Element
      type={asChild ? undefined : "button"}
      disabled={asChild ? undefined : disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClickCapture={busy ? (event) => event.preventDefault() : undefined}
      className={clsx(
        "inline-flex items-center justify-center gap-2 font-semibold whitespace-nowrap transition-colors select-none",
        "active:translate-y-px disabled:pointer-events-none disabled:opacity-50",
        busy && "pointer-events-none",
        looks[look],
        sizes[size],
        className,
      )}
      {...rest}
    >
      {busy && <Spinner size={16} />}
      <Slot.Slottable>{children}</Slot.Slottable>
    </Element>
  )
}
