import { Loading, Skeleton } from "@/shared/ui/skeleton"

import { t } from "./text"

export const personRow = "border-line flex items-start gap-3 border-b py-3 last:border-b-0"

/** The place of a few people who are on their way. */
export function WaitingForPeople() {
  return (
    <Loading label={t.loadingPeople}>
      {Array.from({ length: 4 }, (_, index) => (
        <div key={index} className={personRow}>
          <Skeleton className="squircle size-11 shrink-0" />
          <div className="grow space-y-2 pt-1">
            <Skeleton className="h-4 w-32" />
            <Skeleton className="h-4 w-full" />
          </div>
          <Skeleton className="h-8 w-28 shrink-0" />
        </div>
      ))}
    </Loading>
  )
}
