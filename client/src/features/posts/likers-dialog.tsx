import { useInfiniteQuery } from "@tanstack/react-query"

import { allItems, moreOf } from "@/shared/api/pages"
import { PersonRow } from "@/shared/people/person-row"
import { Dialog } from "@/shared/ui/dialog"
import { ErrorState } from "@/shared/ui/error-state"
import { LoadMore } from "@/shared/ui/load-more"
import { Loading, RowSkeleton } from "@/shared/ui/skeleton"

import { likersQuery } from "./queries"
import { t } from "./text"

function Likers({ postId }: { postId: number }) {
  const list = useInfiniteQuery(likersQuery(postId))
  const people = allItems(list.data)

  if (list.isPending)
    return (
      <Loading label={t.loadingPeople}>
        <RowSkeleton />
        <RowSkeleton />
      </Loading>
    )
  if (list.isLoadingError)
    return (
      <ErrorState
        title={t.peopleNotLoaded}
        error={list.error}
        onRetry={() => void list.refetch()}
      />
    )
  if (people.length === 0) return <p className="text-ink-2 px-5">{t.nobodyYet}</p>

  return (
    <>
      {people.map((person) => (
        <PersonRow key={person.id} person={person} />
      ))}
      <LoadMore {...moreOf(list)} mode="button" />
    </>
  )
}

/** Who likes a post. */
export function LikersDialog({ postId, onClose }: { postId: number; onClose: () => void }) {
  return (
    <Dialog open onOpenChange={onClose} title={t.likedBy}>
      <div className="-mx-5">
        <Likers postId={postId} />
      </div>
    </Dialog>
  )
}
