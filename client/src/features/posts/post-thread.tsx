import { Signpost } from "lucide-react"
import { useRef } from "react"
import { useLocation } from "react-router"

import { ProblemError } from "@/shared/api/problem-error"
import { useTopic } from "@/shared/realtime/use-realtime"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"
import { useStillComing } from "@/shared/ui/use-still-coming"

import { FocusedPost } from "./focused-post"
import { PostsSkeleton } from "./post-skeleton"
import { usePost } from "./queries"
import { t } from "./text"
import { CommentComposer } from "./thread/comment-composer"
import { CommentThread } from "./thread/comment-thread"
import { useSending } from "./thread/use-sending"

/** A post and what people answered, told of every change while it is open. */
export function PostThread({ id }: { id: number }) {
  const { data: post, error, refetch } = usePost(id)
  const { sending, send } = useSending(id)
  const location = useLocation()
  const composer = useRef<HTMLDivElement>(null)
  useTopic(`post:${id}`)
  const coming = useStillComing(post === undefined)

  if (error instanceof ProblemError && error.status === 404)
    return (
      <EmptyState icon={Signpost} title={t.postNotHere}>
        {t.postNotHereNote}
      </EmptyState>
    )
  if (error && !post)
    return <ErrorState title={t.postNotLoaded} error={error} onRetry={() => void refetch()} />
  if (!post || coming) return <PostsSkeleton />

  return (
    <>
      <FocusedPost
        post={post}
        onReply={() => composer.current?.querySelector("textarea")?.focus()}
      />
      {post.can.comment && (
        <div
          ref={composer}
          className="border-line bg-paper sticky top-(--head) z-20 border-b px-4 py-2.5"
        >
          <CommentComposer
            postId={id}
            label={t.replyTo(post.author.display_name)}
            eager={(location.state as { reply?: boolean } | null)?.reply ?? false}
            onSend={(body) => send({ body, parentId: null })}
          />
        </div>
      )}
      <CommentThread
        postId={id}
        mayReply={post.can.comment ?? false}
        sending={sending}
        onSend={(body, parentId) => send({ body, parentId })}
      />
    </>
  )
}
