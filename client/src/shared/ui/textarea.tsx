import { clsx } from "clsx"
import type { ComponentProps } from "react"

import { typedInto } from "./input"

interface TextareaProps extends ComponentProps<"textarea"> {
  /** Without border and background, for composers that bring their own. */
  bare?: boolean
}

/** Grows with its text; past `max-h` it scrolls. */
export function Textarea({ className, bare = false, rows = 2, value, ...rest }: TextareaProps) {
  const text = bare
    ? "w-full min-w-0 bg-transparent focus-visible:outline-none"
    : clsx(typedInto, "py-2.5")

  return (
    <textarea
      rows={rows}
      value={value}
      className={clsx(
        "scroll-quiet field-sizing-content max-h-[50dvh] resize-none overflow-y-auto",
        text,
        className,
      )}
      {...rest}
    />
  )
}
