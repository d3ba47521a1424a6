import { clsx } from "clsx"
import type { ReactNode } from "react"

/** A grey stand-in; give it the size of what will come. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={clsx("skeleton block", className)} />
}

/** Says once that something is loading; inside are Skeletons of the same geometry as the content. */
export function Loading({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      {children}
    </div>
  )
}

/** A person's row: face, name, two lines. */
export function RowSkeleton() {
  return (
    <div className="row-space row-gap border-line flex border-b px-4">
      <Skeleton className="size-11 shrink-0" />
      <div className="grow space-y-2.5 pt-1">
        <Skeleton className="h-4 w-40" />
        <Skeleton className="h-4 w-full" />
        <Skeleton className="h-4 w-2/3" />
      </div>
    </div>
  )
}
