import { clsx } from "clsx"
import type { ReactNode } from "react"

import { t } from "@/shared/text/words"

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

/** Fields with their labels, while the part that knows them is on its way. */
export function FormSkeleton() {
  return (
    <Loading label={t.loadingForm}>
      <div className="grid gap-6">
        {["w-24", "w-32", "w-20"].map((width) => (
          <div key={width} className="space-y-2">
            <Skeleton className={clsx("h-4", width)} />
            <Skeleton className="h-11 w-full" />
          </div>
        ))}
      </div>
    </Loading>
  )
}
