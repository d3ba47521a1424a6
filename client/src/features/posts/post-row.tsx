import { memo, type MouseEvent } from "react"
import { useNavigate } from "react-router"

import { CardSlot } from "@/shared/cards/card-slot"
import { MediaGrid } from "@/shared/media/media-grid"
import { paths } from "@/shared/paths"
import { Face } from "@/shared/people/face"

import type { Post } from "./post"
import { PostActions } from "./post-actions"
import { PostHead } from "./post-head"
import { PostText } from "./post-text"

/** The free area of a row leads to the post, unless somebody is selecting words. */
function isIdle({ target }: MouseEvent): boolean {
  const element = target instanceof Element ? target : null
  if (element?.closest("a, button, [role=dialog], input, textarea, video")) return false
  return getSelection()?.isCollapsed ?? true
}

interface PostRowProps {
  post: Post
  /** The place in the feed, from 1. */
  position: number
  /** How long the feed is; -1 while there is more. */
  setSize: number
}

/** A post in a feed. */
export const PostRow = memo(function PostRow({ post, position, setSize }: PostRowProps) {
  const navigate = useNavigate()
  const { id, author } = post

  return (
    <article
      data-post-id={id}
      tabIndex={0}
      aria-posinset={position}
      aria-setsize={setSize}
      aria-labelledby={`post-${id}-author`}
      aria-describedby={post.body ? `post-${id}-text` : undefined}
      onClick={(event) => isIdle(event) && void navigate(paths.post(id))}
      onKeyDown={({ key, target, currentTarget }) => {
        if (key === "Enter" && target === currentTarget) void navigate(paths.post(id))
      }}
      className="far-rows row-space row-gap border-line hover:bg-ink/[0.018] flex cursor-pointer border-b px-4 -outline-offset-2"
    >
      <Face person={author} />
      <div className="grid min-w-0 grow gap-1.5">
        <PostHead post={post} />
        <PostText post={post} />
        {post.media.length > 0 && (
          <div className="mt-1">
            <MediaGrid media={post.media} by={author.display_name} first={position === 1} />
          </div>
        )}
        {post.cards.map((card) => (
          <CardSlot key={`${card.kind}-${card.id}`} card={card} />
        ))}
        <PostActions post={post} />
      </div>
    </article>
  )
})
