import { Signpost } from "lucide-react"
import { useRef } from "react"
import { useLocation } from "react-router"

import { ProblemError } from "@/shared/api/problem-error"
import { useTopic } from "@/shared/realtime/use-realtime"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"

import { FocusedPost } from "./focused-post"
import { PostsSkeleton } from "./post-skeleton"
import { usePost } from "./queries"
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

  if (error instanceof ProblemError && error.status === 404)
    return (
      <EmptyState icon={Signpost} title="This post is not here">
        It may have been deleted, or it may not be for you to see.
      </EmptyState>
    )
  if (error && !post)
    return (
      <ErrorState
        title="The post could not be loaded"
        error={error}
        onRetry={() => void refetch()}
      />
    )
  if (!post) return <PostsSkeleton />

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
            label={`Reply to ${post.author.display_name}`}
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
