import { clsx } from "clsx"
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react"
import type { ReactNode } from "react"

const tones = {
  info: { icon: Info, look: "bg-lagoon-soft", ink: "text-lagoon" },
  success: { icon: CircleCheck, look: "bg-moss-soft", ink: "text-moss" },
  warning: { icon: TriangleAlert, look: "bg-honey-soft", ink: "text-honey" },
  danger: { icon: CircleAlert, look: "bg-berry-soft", ink: "text-berry" },
} as const

interface CalloutProps {
  tone?: keyof typeof tones
  title?: string
  children?: ReactNode
  /** Read aloud at once: for what has just happened. */
  live?: boolean
}

/** A remark inside the content, next to what it is about. */
export function Callout({ tone = "info", title, children, live = false }: CalloutProps) {
  const { icon: Icon, look, ink } = tones[tone]

  return (
    <div
      role={live ? (tone === "danger" ? "alert" : "status") : undefined}
      className={clsx("fold flex gap-3 px-4 py-3", look)}
    >
      <Icon size={18} strokeWidth={2} aria-hidden className={clsx("mt-[3px] shrink-0", ink)} />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
