import { clsx } from "clsx"
import { Link } from "react-router"

import { paths } from "@/shared/paths"
import { RichText } from "@/shared/text/rich-text"
import { tagsIn } from "@/shared/text/tokens"

import type { Post } from "./post"
import { t } from "./text"

const longFrom = 700
const manyLines = 12

function isLong(body: string): boolean {
  return body.length > longFrom || body.split("\n").length > manyLines
}

/** Tags that were typed beside the text, not in it. */
function OtherTags({ post }: { post: Post }) {
  const inText = tagsIn(post.body)
  const others = post.tags.filter((tag) => !inText.includes(tag))
  if (others.length === 0) return null

  return (
    <p className="text-md flex flex-wrap gap-x-3">
      {others.map((tag) => (
        <Link
          key={tag}
          to={paths.tag(tag)}
          className="text-ember-strong font-medium underline-offset-3 hover:underline"
        >
          <bdi>#{tag}</bdi>
        </Link>
      ))}
    </p>
  )
}

interface PostTextProps {
  post: Post
  /** On its own page a post is larger, and whole. */
  focused?: boolean
}

export function PostText({ post, focused = false }: PostTextProps) {
  const cut = !focused && isLong(post.body)

  return (
    <>
      {post.body && (
        <p
          id={`post-${post.id}-text`}
          dir="auto"
          className={clsx(
            "wrap-anywhere whitespace-pre-wrap",
            focused && "text-lg",
            cut && "line-clamp-10",
          )}
        >
          <RichText text={post.body} />
        </p>
      )}
      {cut && (
        <Link
          to={paths.post(post.id)}
          className="text-ember-strong justify-self-start font-medium underline-offset-3 hover:underline"
        >
          {t.readOn}
        </Link>
      )}
      <OtherTags post={post} />
    </>
  )
}
