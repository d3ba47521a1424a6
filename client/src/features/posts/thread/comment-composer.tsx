import { Send } from "lucide-react"
import { useEffect, useRef, type KeyboardEvent } from "react"

import { useDraft } from "@/shared/drafts/use-draft"
import { Face } from "@/shared/people/face"
import { useMe } from "@/shared/session/session-store"
import { lengthOf } from "@/shared/text/tokens"
import { IconButton } from "@/shared/ui/icon-button"
import { Textarea } from "@/shared/ui/textarea"

import { TextCounter } from "../compose/text-counter"
import { t } from "./text"

const longestComment = 2000
const countFrom = 1800

interface CommentComposerProps {
  postId: number
  /** The comment it answers; none for the post itself. */
  parentId?: number | null
  label: string
  /** What a reply begins with, such as "@mara ". */
  start?: string
  /** Takes the focus as it appears. */
  eager?: boolean
  onSend: (body: string) => void
  onCancel?: () => void
}

/** Where one answers. What is begun is kept; Ctrl+Enter sends. */
export function CommentComposer({
  postId,
  parentId = null,
  label,
  start = "",
  eager = false,
  onSend,
  onCancel,
}: CommentComposerProps) {
  const me = useMe()
  const draft = useDraft(`comment.${postId}.${parentId ?? "top"}`, start)
  const field = useRef<HTMLTextAreaElement>(null)
  const body = draft.value.trim()
  const ready = body !== "" && body !== start.trim() && lengthOf(body) <= longestComment

  useEffect(() => {
    if (!eager || !field.current) return
    field.current.focus()
    field.current.setSelectionRange(field.current.value.length, field.current.value.length)
  }, [eager])

  function send() {
    if (!ready) return
    onSend(body)
    draft.clear()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send()
    if (event.key === "Escape") onCancel?.()
  }

  return (
    <form
      className="flex items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Face person={me} size={32} className="mb-1.5 max-sm:hidden" />
      <div className="fold-own border-line-strong bg-surface focus-within:outline-focus flex min-w-0 grow items-end border focus-within:outline-2 focus-within:outline-offset-2">
        <Textarea
          ref={field}
          bare
          rows={1}
          value={draft.value}
          aria-label={label}
          placeholder={label}
          onChange={(event) => draft.change(event.target.value)}
          onKeyDown={onKeyDown}
          className="max-h-40 min-h-11 px-3.5 py-2.5"
        />
        {lengthOf(draft.value) > countFrom && (
          <span className="pe-2 pb-3">
            <TextCounter text={draft.value} most={longestComment} />
          </span>
        )}
        <IconButton
          icon={Send}
          directional
          type="submit"
          label={t.sendReply}
          disabled={!ready}
          className="text-ember!"
        />
      </div>
    </form>
  )
}
