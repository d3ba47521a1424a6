import { useInfiniteQuery } from "@tanstack/react-query"
import { memo, useState } from "react"

import { allItems } from "@/shared/api/pages"
import { sentenceFor } from "@/shared/api/problem-error"
import { Button } from "@/shared/ui/button"

import { CommentComposer } from "./comment-composer"
import type { Comment } from "./comment-tree"
import { CommentView } from "./comment-view"
import { repliesQuery } from "./queries"
import { SendingComment } from "./sending-comment"
import { t } from "./text"
import type { Sending } from "./use-sending"

/** As deep as comments go; an answer to one that deep stands beside it. */
const deepest = 3

/** The first three replies come with their parent; the rest once somebody asks. */
function useReplies(comment: Comment) {
  const [all, setAll] = useState(false)
  const list = useInfiniteQuery({ ...repliesQuery(comment.post_id, comment.id), enabled: all })
  const replies = list.data ? allItems(list.data) : comment.replies

  return {
    replies,
    hidden: list.data && !list.hasNextPage ? 0 : comment.reply_count - replies.length,
    busy: list.isFetching,
    error: list.error,
    more: () => {
      if (!all) setAll(true)
      else if (list.isError && !list.data) void list.refetch()
      else void list.fetchNextPage()
    },
  }
}

interface CommentBranchProps {
  comment: Comment
  mayReply: boolean
  sending: readonly Sending[]
  onSend: (body: string, parentId: number) => void
}

/** A comment, and all that hangs below it. */
export const CommentBranch = memo(function CommentBranch({
  comment,
  mayReply,
  sending,
  onSend,
}: CommentBranchProps) {
  const [answering, setAnswering] = useState(false)
  const { replies, hidden, busy, error, more } = useReplies(comment)
  const { id, post_id, parent_id, depth, author } = comment
  const target = depth < deepest ? id : (parent_id ?? id)
  const onTheirWay = sending.filter(({ parentId }) => parentId === id)

  return (
    <CommentView
      comment={comment}
      onReply={mayReply ? () => setAnswering((open) => !open) : undefined}
    >
      {answering && (
        <div className="py-2">
          <CommentComposer
            postId={post_id}
            parentId={id}
            eager
            label={author ? t.replyTo(author.display_name) : t.replyToThis}
            start={target === id || !author ? "" : `@${author.username} `}
            onCancel={() => setAnswering(false)}
            onSend={(body) => {
              onSend(body, target)
              setAnswering(false)
            }}
          />
        </div>
      )}
      {replies.length + onTheirWay.length > 0 && (
        <ul className="border-line mt-1 -ms-7 border-s-2 ps-3 sm:ms-0 sm:ps-4">
          {replies.map((reply) => (
            <li key={reply.id}>
              <CommentBranch
                comment={reply}
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
      )}
      {error && <p className="text-berry text-md">{sentenceFor(error)}</p>}
      {hidden > 0 && (
        <Button look="quiet" size="sm" busy={busy} onClick={more} className="text-ember-strong!">
          {t.moreReplies(hidden)}
        </Button>
      )}
    </CommentView>
  )
})
