import { useState } from "react"

import { sentenceFor } from "@/shared/api/problem-error"
import { tagsIn } from "@/shared/text/tokens"
import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { Dialog } from "@/shared/ui/dialog"
import { Textarea } from "@/shared/ui/textarea"

import { TextCounter } from "./compose/text-counter"
import type { Post } from "./post"
import { useEditPost } from "./queries"
import { t } from "./text"

/** Another wording; the earlier one stays in the history. */
export function EditPostDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const [body, setBody] = useState(post.body)
  const edit = useEditPost(post.id)
  const before = tagsIn(post.body)
  const beside = post.tags.filter((tag) => !before.includes(tag))
  const unchanged = body === post.body

  function save() {
    if (unchanged) return
    edit.mutate({ body, tags: [...new Set([...tagsIn(body), ...beside])] }, { onSuccess: onClose })
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t.editPost}
      actions={
        <>
          <span className="me-auto self-center">
            <TextCounter text={body} />
          </span>
          <Button look="line" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button busy={edit.isPending} disabled={unchanged} onClick={save}>
            {t.save}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        {edit.error && (
          <Callout tone="danger" live>
            {sentenceFor(edit.error)} {t.stillHere}
          </Callout>
        )}
        <Textarea
          aria-label={t.text}
          value={body}
          rows={6}
          className="text-lg"
          onChange={(event) => setBody(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save()
          }}
        />
      </div>
    </Dialog>
  )
}
