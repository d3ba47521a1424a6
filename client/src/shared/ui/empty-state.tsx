import type { LucideIcon } from "lucide-react"
import type { ReactNode } from "react"

interface EmptyStateProps {
  icon?: LucideIcon
  title: string
  /** Why it is empty. */
  children: ReactNode
  /** The one thing to do about it. */
  action?: ReactNode
}

export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="mx-auto grid max-w-96 justify-items-center gap-2 px-6 py-14 text-center">
      {Icon && (
        <span className="fold bg-room-soft text-room mb-2 inline-flex size-14 items-center justify-center">
          <Icon size={26} strokeWidth={1.8} aria-hidden />
        </span>
      )}
      <h2 className="text-xl">{title}</h2>
      <p className="text-ink-2 text-pretty">{children}</p>
      {action && <div className="mt-3">{action}</div>}
    </div>
  )
}
