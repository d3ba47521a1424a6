import { clsx } from "clsx"
import { Heart, MessageCircle, Share } from "lucide-react"
import { useState } from "react"
import { Link } from "react-router"

import { sentenceFor } from "@/shared/api/problem-error"
import { useKey, useTip } from "@/shared/keys/use-key"
import { formatCount } from "@/shared/numbers"
import { paths } from "@/shared/paths"
import { toast, toastError } from "@/shared/ui/toast"

import type { Post } from "./post"
import { useLikePost } from "./queries"
import { t } from "./text"

const action =
  "fold-sm text-ink-2 hover:text-ink hover:bg-sunken -mx-2.5 inline-flex min-h-10 min-w-10 items-center gap-1.5 px-2.5 text-md transition-colors"

function LikeButton({ post, counts }: { post: Post; counts: boolean }) {
  const like = useLikePost(post.id)
  const key = useKey("like")
  const tip = useTip(t.like, "like")
  const [popped, setPopped] = useState(false)
  const { liked_by_me: liked, like_count: count } = post

  function toggle() {
    setPopped(!liked)
    like.mutate(post, {
      onError: (error) => toastError((liked ? t.stillLiked : t.notLiked)(sentenceFor(error))),
    })
  }

  return (
    <button
      type="button"
      aria-pressed={liked}
      aria-label={t.likeLabel(count)}
      title={tip}
      {...key}
      disabled={!post.can.like}
      onClick={toggle}
      className={clsx(action, "disabled:opacity-60", liked && "text-ember! font-semibold")}
    >
      <Heart
        size={18}
        strokeWidth={liked ? 2.4 : 1.8}
        aria-hidden
        className={clsx(liked && "fill-current", liked && popped && "animate-pop")}
      />
      {counts && count > 0 && <span aria-hidden>{formatCount(count)}</span>}
    </button>
  )
}

/** The address of a post, for the clipboard; phones offer their own sheet. */
export async function sharePost(id: number): Promise<void> {
  const url = new URL(paths.post(id), location.origin).href
  const touch = matchMedia("(pointer: coarse)").matches
  if (touch && typeof navigator.share === "function") {
    await navigator.share({ url }).catch(() => undefined)
    return
  }
  try {
    await navigator.clipboard.writeText(url)
    toast(t.linkCopied)
  } catch {
    toastError(t.notCopied(url))
  }
}

interface PostActionsProps {
  post: Post
  /** On the post's own page, which says the counts above: leads to the composer. */
  onReply?: () => void
}

/** Reply, like and share, spread over 420 px. */
export function PostActions({ post, onReply }: PostActionsProps) {
  const { id, comment_count } = post
  const words = {
    "aria-label": t.replyLabel(comment_count),
    title: useTip(t.reply, "reply"),
    ...useKey("reply"),
  }
  const reply = (
    <>
      <MessageCircle size={18} strokeWidth={1.8} aria-hidden />
      {!onReply && comment_count > 0 && <span aria-hidden>{formatCount(comment_count)}</span>}
    </>
  )

  return (
    <div className="-mb-2 flex max-w-[420px] justify-between">
      {onReply ? (
        <button type="button" onClick={onReply} className={action} {...words}>
          {reply}
        </button>
      ) : (
        <Link to={paths.post(id)} state={{ reply: true }} className={action} {...words}>
          {reply}
        </Link>
      )}
      <LikeButton post={post} counts={!onReply} />
      <button
        type="button"
        aria-label={t.share}
        title={t.share}
        onClick={() => void sharePost(id)}
        className={action}
      >
        <Share size={18} strokeWidth={1.8} aria-hidden />
      </button>
    </div>
  )
}
