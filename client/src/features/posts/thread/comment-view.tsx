import { lazy, Suspense, useState, type ReactNode } from "react"
import { Link } from "react-router"

import { paths } from "@/shared/paths"
import { Face } from "@/shared/people/face"
import { RichText } from "@/shared/text/rich-text"
import { TimeAgo } from "@/shared/ui/time-ago"

import type { Comment } from "./comment-tree"
import { EditComment } from "./edit-comment"
import { t } from "./text"

const DeleteQuestion = lazy(async () => ({
  default: (await import("./delete-question")).DeleteQuestion,
}))

const small =
  "fold-sm text-ink-2 hover:text-ink hover:bg-sunken text-md -mx-2 min-h-8 px-2 font-medium"

/** What is left of a deleted comment that has replies. */
function Stub({ children }: { children: ReactNode }) {
  return (
    <div className="py-2.5">
      <p className="fold-sm border-line text-ink-3 text-md border border-dashed px-3 py-2">
        {t.replyDeleted}
      </p>
      {children}
    </div>
  )
}

interface CommentViewProps {
  comment: Comment
  /** None where nobody may answer. */
  onReply?: (() => void) | undefined
  /** What hangs below it. */
  children?: ReactNode
}

/** One comment, with what its reader may do. */
export function CommentView({ comment, onReply, children }: CommentViewProps) {
  const [doing, setDoing] = useState<"edit" | "delete" | null>(null)
  const { author, id, can } = comment
  if (comment.deleted || !author) return <Stub>{children}</Stub>

  return (
    <article aria-labelledby={`comment-${id}-author`} className="flex gap-3 py-2.5">
      <Face person={author} size={32} />
      <div className="min-w-0 grow">
        <p className="text-md flex min-w-0 items-baseline gap-1.5">
          <Link
            id={`comment-${id}-author`}
            to={paths.profile(author.username)}
            className="truncate font-semibold underline-offset-3 hover:underline"
          >
            {author.display_name}
          </Link>
          <span className="text-ink-3 min-w-0 shrink truncate">
            <bdi>@{author.username}</bdi>
          </span>
          <span className="text-ink-3 ms-auto shrink-0 text-sm">
            <TimeAgo time={comment.created_at} />
            {comment.edited_at && ` ${t.edited}`}
          </span>
        </p>
        {doing === "edit" ? (
          <EditComment comment={comment} onClose={() => setDoing(null)} />
        ) : (
          <>
            <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
              <RichText text={comment.body} />
            </p>
            <div className="mt-0.5 flex gap-6">
              {onReply && (
                <button
                  type="button"
                  aria-label={t.replyTo(author.display_name)}
                  onClick={onReply}
                  className={small}
                >
                  {t.reply}
                </button>
              )}
              {can.edit && (
                <button type="button" onClick={() => setDoing("edit")} className={small}>
                  {t.edit}
                </button>
              )}
              {can.delete && (
                <button type="button" onClick={() => setDoing("delete")} className={small}>
                  {t.delete}
                </button>
              )}
            </div>
          </>
        )}
        {children}
      </div>
      <Suspense>
        {doing === "delete" && <DeleteQuestion comment={comment} onClose={() => setDoing(null)} />}
      </Suspense>
    </article>
  )
}
