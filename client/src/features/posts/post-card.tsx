import { Link } from "react-router"

import type { CardProps } from "@/shared/cards/registry"
import type { components } from "@/shared/api/schema.gen"
import { paths } from "@/shared/paths"
import { Face } from "@/shared/people/face"
import { Picture } from "@/shared/ui/picture"
import { TimeAgo } from "@/shared/ui/time-ago"

import { t } from "./text"

/** A post inside another text: a hairline fold that leads to it. */
export function PostCard({ data }: CardProps<components["schemas"]["SharedPost"]>) {
  const { author, body, media, created_at, id } = data
  const [picture] = media

  return (
    <Link
      to={paths.post(id)}
      className="fold border-line bg-surface hover:bg-sunken text-ink flex gap-3 border p-3 transition-colors"
    >
      <span className="grid min-w-0 grow content-start gap-1">
        <span className="text-md flex min-w-0 items-center gap-2">
          <Face person={author} size={24} />
          <span className="truncate font-semibold">{author.display_name}</span>
          <TimeAgo time={created_at} className="text-ink-3 ms-auto shrink-0" />
        </span>
        <span className="line-clamp-3 wrap-anywhere">{body || t.aPhoto}</span>
      </span>
      {picture && (
        <span className="w-20 shrink-0">
          <Picture media={picture} sizes="80px" ratio={1} alt="" />
        </span>
      )}
    </Link>
  )
}
