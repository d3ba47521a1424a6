import { useQuery } from "@tanstack/react-query"

import { Loading, Skeleton } from "@/shared/ui/skeleton"
import { TimeAgo } from "@/shared/ui/time-ago"

import { NotLoaded } from "../closed"
import { appearanceQuery, type Appearance } from "./queries"
import { t } from "./text"
import { ThemeForm } from "./theme-form"

/** The colours of the house: what they are, who chose them, and others to choose. */
export function AppearanceView() {
  const { data, error, refetch } = useQuery(appearanceQuery)
  if (error) return <NotLoaded title={t.notLoaded} error={error} onRetry={() => void refetch()} />

  return (
    <div className="grid gap-6 p-4">
      <p className="text-ink-2 max-w-measure">
        {t.lead} {data && <LastChange appearance={data} />}
      </p>
      {data ? <ThemeForm appearance={data} /> : <FormSkeleton />}
    </div>
  )
}

function LastChange({ appearance: { changed_at, changed_by } }: { appearance: Appearance }) {
  if (!changed_at || !changed_by) return null
  return (
    <span className="text-ink-3">
      {t.changedBy} {changed_by.display_name}, <TimeAgo time={changed_at} />.
    </span>
  )
}

function FormSkeleton() {
  return (
    <Loading label={t.loading}>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <div className="grid content-start gap-6">
          {[0, 1, 2].map((index) => (
            <Skeleton key={index} className="fold h-[100px]" />
          ))}
          <Skeleton className="fold h-11 w-64" />
        </div>
        <div className="grid content-start gap-4 sm:grid-cols-2">
          <Skeleton className="fold h-[404px]" />
          <Skeleton className="fold h-[404px]" />
        </div>
      </div>
    </Loading>
  )
}
