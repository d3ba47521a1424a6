import type { ReactNode } from "react"
import { Link } from "react-router"

import { useKey } from "@/shared/keys/use-key"
import { paths } from "@/shared/paths"
import { TimeAgo } from "@/shared/ui/time-ago"

import { audienceOf } from "./audience"
import type { Post } from "./post"
import { t } from "./text"

/** Who may read it, where that is not everybody. */
export function AudienceMark({ audience }: { audience: string }) {
  if (audience === "public") return null
  const { icon: Icon, title } = audienceOf(audience)

  return (
    <span title={title} className="text-ink-3 self-center">
      <Icon size={14} strokeWidth={2} aria-hidden />
      <span className="sr-only">{title}</span>
    </span>
  )
}

interface PostHeadProps {
  post: Post
  menu?: ReactNode
}

/** Name, handle and time on one line; the handle gives way first. */
export function PostHead({ post, menu }: PostHeadProps) {
  const { author, id } = post
  const key = useKey("open")

  return (
    <div className="flex min-w-0 items-baseline gap-1.5">
      <Link
        id={`post-${id}-author`}
        to={paths.profile(author.username)}
        className="max-w-full min-w-0 shrink-[0.2] truncate font-semibold underline-offset-3 hover:underline"
      >
        {author.display_name}
      </Link>
      <span className="text-ink-3 text-md min-w-0 shrink truncate">
        <bdi>@{author.username}</bdi>
      </span>
      <span className="grow" />
      <AudienceMark audience={post.audience} />
      <Link
        to={paths.post(id)}
        {...key}
        className="text-ink-3 text-md shrink-0 whitespace-nowrap underline-offset-3 hover:underline"
      >
        <TimeAgo time={post.created_at} />
        {post.edited_at && <span> {t.edited}</span>}
      </Link>
      {menu}
    </div>
  )
}
