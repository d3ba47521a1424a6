import { lazy, Suspense, useState } from "react"
import { Link } from "react-router"

import { useQuiet } from "@/shared/api/until-quiet"
import { CardSlot } from "@/shared/cards/card-slot"
import { MediaGrid } from "@/shared/media/media-grid"
import { formatNumber } from "@/shared/numbers"
import { paths } from "@/shared/paths"
import { Face } from "@/shared/people/face"
import { formatExact } from "@/shared/time"

import { audienceOf } from "./audience"
import type { Post } from "./post"
import { PostActions } from "./post-actions"
import { PostText } from "./post-text"
import { t } from "./text"

// Menus and dialogs weigh more than the post; it is read first.
const PostMenu = lazy(async () => ({ default: (await import("./post-menu")).PostMenu }))
const LikersDialog = lazy(async () => ({ default: (await import("./likers-dialog")).LikersDialog }))

function Author({ post }: { post: Post }) {
  const { author } = post
  const isQuiet = useQuiet()
  return (
    <div className="flex items-center gap-3">
      <Face person={author} />
      <div className="min-w-0 grow">
        <Link
          id={`post-${post.id}-author`}
          to={paths.profile(author.username)}
          className="block truncate font-semibold underline-offset-3 hover:underline"
        >
          {author.display_name}
        </Link>
        <p className="text-ink-3 text-md truncate">
          <bdi>@{author.username}</bdi>
        </p>
      </div>
      <span className="-me-2.5 size-11">
        <Suspense>{isQuiet && <PostMenu post={post} />}</Suspense>
      </span>
    </div>
  )
}

function Facts({ post }: { post: Post }) {
  const { icon: Icon, title } = audienceOf(post.audience)
  return (
    <p className="text-ink-3 text-md flex flex-wrap items-center gap-x-1.5">
      <time dateTime={post.created_at}>{formatExact(new Date(post.created_at))}</time>
      <span className="inline-flex items-center gap-1">
        <span aria-hidden>·</span> <Icon size={14} strokeWidth={2} aria-hidden /> {title}
      </span>
      {post.edited_at && <span>{t.edited}</span>}
    </p>
  )
}

/** A post on its own page: larger, with the exact time and who likes it. */
export function FocusedPost({ post, onReply }: { post: Post; onReply: () => void }) {
  const [likers, setLikers] = useState(false)

  return (
    <article
      data-own-page=""
      aria-labelledby={`post-${post.id}-author`}
      className="border-line grid gap-3 border-b px-4 pt-4 pb-3.5"
    >
      <Author post={post} />
      <PostText post={post} focused />
      <MediaGrid media={post.media} by={post.author.display_name} first />
      {post.cards.map((card) => (
        <CardSlot key={`${card.kind}-${card.id}`} card={card} />
      ))}
      <Facts post={post} />
      <div className="border-line flex gap-5 border-y">
        <button
          type="button"
          onClick={() => setLikers(true)}
          className="text-ink-2 min-h-11 underline-offset-3 hover:underline"
        >
          <strong className="text-ink">{formatNumber(post.like_count)}</strong>{" "}
          {t.likeNoun(post.like_count)}
        </button>
        <span className="text-ink-2 inline-flex min-h-11 items-center gap-1">
          <strong className="text-ink">{formatNumber(post.comment_count)}</strong>{" "}
          {t.replyNoun(post.comment_count)}
        </span>
      </div>
      <PostActions post={post} onReply={onReply} />
      <Suspense>
        {likers && <LikersDialog postId={post.id} onClose={() => setLikers(false)} />}
      </Suspense>
    </article>
  )
}
