import { useInfiniteQuery } from "@tanstack/react-query"
import { MessageCircle } from "lucide-react"

import { allItems, moreOf } from "@/shared/api/pages"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"
import { LoadMore } from "@/shared/ui/load-more"
import { Loading, RowSkeleton } from "@/shared/ui/skeleton"
import { usePortions } from "@/shared/ui/use-portions"
import { useStillComing } from "@/shared/ui/use-still-coming"

import { CommentBranch } from "./comment-branch"
import { commentsQuery } from "./queries"
import { SendingComment } from "./sending-comment"
import { t } from "./text"
import type { Sending } from "./use-sending"

/** As many as a tall window shows below a post. */
const atOnce = 5

interface CommentThreadProps {
  postId: number
  mayReply: boolean
  sending: readonly Sending[]
  onSend: (body: string, parentId: number | null) => void
}

/** What people answered, oldest first. */
export function CommentThread({ postId, mayReply, sending, onSend }: CommentThreadProps) {
  const list = useInfiniteQuery(commentsQuery(postId))
  const onTheirWay = sending.filter(({ parentId }) => parentId === null)
  const coming = useStillComing(list.isPending)
  const comments = coming ? [] : allItems(list.data)
  const { drawn, isWhole } = usePortions(comments, atOnce)

  if (coming)
    return (
      <Loading label={t.loadingReplies}>
        <RowSkeleton />
        <RowSkeleton />
      </Loading>
    )
  if (list.isError && comments.length === 0)
    return (
      <ErrorState
        title={t.repliesNotLoaded}
        error={list.error}
        onRetry={() => void list.refetch()}
      />
    )
  if (comments.length + onTheirWay.length === 0)
    return (
      <EmptyState icon={MessageCircle} title={t.noReplies}>
        {mayReply ? t.sayTheFirstWord : t.nobodyAnswered}
      </EmptyState>
    )

  return (
    <>
      <ul aria-label={t.replies} className="px-4 py-1.5">
        {drawn.map((comment) => (
          <li key={comment.id} className="border-line border-b last:border-b-0">
            <CommentBranch
              comment={comment}
              mayReply={mayReply}
              sending={sending}
              onSend={onSend}
            />
          </li>
        ))}
        {onTheirWay.map((one) => (
          <li key={`sending-${one.id}`}>
            <SendingComment sending={one} />
          </li>
        ))}
      </ul>
      {isWhole && <LoadMore {...moreOf(list)} />}
    </>
  )
}
