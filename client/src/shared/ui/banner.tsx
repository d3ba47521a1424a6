import { clsx } from "clsx"
import type { ReactNode } from "react"

const tones = {
  info: "bg-lagoon-soft border-lagoon",
  warning: "bg-honey-soft border-honey",
  danger: "bg-berry-soft border-berry",
} as const

interface BannerProps {
  tone?: keyof typeof tones
  children: ReactNode
  action?: ReactNode
}

/** Across the page, about the whole of it: no connection, account not verified. */
export function Banner({ tone = "info", children, action }: BannerProps) {
  return (
    <div
      className={clsx(
        "text-ink text-md flex min-h-11 flex-wrap items-center justify-center gap-x-4 gap-y-1 border-b px-4 py-1.5",
        tones[tone],
      )}
    >
      <span>{children}</span>
      {action}
    </div>
  )
}
