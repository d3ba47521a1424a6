import type { ReactNode } from "react"

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="border-line bg-sunken text-ink-2 font-body inline-flex min-w-6 items-center justify-center rounded-sm border border-b-2 px-1.5 text-xs leading-5 font-medium">
      {children}
    </kbd>
  )
}
