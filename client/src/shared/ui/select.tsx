import { clsx } from "clsx"
import { ChevronDown } from "lucide-react"
import type { ComponentProps } from "react"

import { typedInto } from "./input"

/** The browser's own select: the best one there is on a phone. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <div className={clsx("relative", className)}>
      <select className={clsx(typedInto, "min-h-11 appearance-none pe-10")} {...rest}>
        {children}
      </select>
      <ChevronDown
        size={18}
        aria-hidden
        className="text-ink-3 pointer-events-none absolute end-3.5 top-1/2 -translate-y-1/2"
      />
    </div>
  )
}
