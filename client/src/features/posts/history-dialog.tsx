import { useQuery } from "@tanstack/react-query"

import { RichText } from "@/shared/text/rich-text"
import { formatExact } from "@/shared/time"
import { Dialog } from "@/shared/ui/dialog"
import { ErrorState } from "@/shared/ui/error-state"
import { Loading, Skeleton } from "@/shared/ui/skeleton"

import { historyQuery } from "./queries"
import { t } from "./text"

function Revisions({ postId }: { postId: number }) {
  const { data, error, isPending, refetch } = useQuery(historyQuery(postId))

  if (isPending)
    return (
      <Loading label={t.loadingWordings}>
        <Skeleton className="h-16 w-full" />
      </Loading>
    )
  if (error)
    return <ErrorState title={t.wordingsNotLoaded} error={error} onRetry={() => void refetch()} />
  if (data.items.length === 0) return <p className="text-ink-2">{t.nothingYouMaySee}</p>

  return (
    <ol className="grid gap-3">
      {data.items.map((revision) => (
        <li key={revision.replaced_at} className="fold bg-sunken px-3.5 py-3">
          <p className="text-ink-2 mb-1 text-sm">
            {t.until(formatExact(new Date(revision.replaced_at)))}
          </p>
          <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
            <RichText text={revision.body} />
          </p>
        </li>
      ))}
    </ol>
  )
}

/** What a post said before. */
export function HistoryDialog({ postId, onClose }: { postId: number; onClose: () => void }) {
  return (
    <Dialog open onOpenChange={onClose} title={t.earlierWordings}>
      <Revisions postId={postId} />
    </Dialog>
  )
}
