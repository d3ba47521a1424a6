import { useState } from "react"

import { sentenceFor } from "@/shared/api/problem-error"
import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { Textarea } from "@/shared/ui/textarea"

import type { Comment } from "./comment-tree"
import { useEditComment } from "./queries"
import { t } from "./text"

/** Another wording, in the place of the first. */
export function EditComment({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const [body, setBody] = useState(comment.body)
  const edit = useEditComment(comment)
  const ready = body.trim() !== "" && body !== comment.body
  const save = () => ready && edit.mutate(body.trim(), { onSuccess: onClose })

  return (
    <div className="grid gap-2 pt-1">
      {edit.error && (
        <Callout tone="danger" live>
          {sentenceFor(edit.error)} {t.stillHere}
        </Callout>
      )}
      <Textarea
        aria-label={t.editReply}
        autoFocus
        value={body}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onClose()
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save()
        }}
      />
      <div className="flex justify-end gap-2">
        <Button size="sm" look="quiet" onClick={onClose}>
          {t.cancel}
        </Button>
        <Button size="sm" busy={edit.isPending} disabled={!ready} onClick={save}>
          {t.save}
        </Button>
      </div>
    </div>
  )
}
