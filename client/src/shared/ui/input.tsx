import { clsx } from "clsx"
import type { ComponentProps } from "react"

/** The looks of everything one types into. */
export const typedInto = clsx(
  "fold bg-surface text-ink border-line-strong w-full min-w-0 border px-3.5 transition-colors",
  "hover:border-ink-3 aria-invalid:border-berry disabled:bg-sunken disabled:text-ink-3",
)

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input className={clsx(typedInto, "min-h-11", className)} {...rest} />
}
