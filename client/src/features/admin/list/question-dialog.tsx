import { useState } from "react"

import { sentenceFor } from "@/shared/api/problem-error"
import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { Dialog } from "@/shared/ui/dialog"
import { Field } from "@/shared/ui/field"
import { Input } from "@/shared/ui/input"

import type { Verb } from "./section"
import { t } from "./text"

interface QuestionDialogProps<Row> {
  verb: Verb<Row>
  /** How many it is about. */
  count: number
  busy: boolean
  error: Error | null
  onClose: () => void
  onConfirm: (words: string) => void
}

/** Asks before many are touched, and keeps standing when it was refused. */
export function QuestionDialog<Row>({
  verb,
  count,
  busy,
  error,
  onClose,
  onConfirm,
}: QuestionDialogProps<Row>) {
  const [words, setWords] = useState("")
  const question = verb.question?.(count)
  if (!question) return null
  const { title, text, confirm, field } = question

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={text}
      actions={
        <>
          <Button look="line" onClick={onClose}>
            {t.leaveIt}
          </Button>
          <Button
            look={verb.danger ? "danger" : "solid"}
            busy={busy}
            onClick={() => onConfirm(words.trim())}
          >
            {confirm}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        {error && (
          <Callout tone="danger" live>
            {t.refused(sentenceFor(error))}
          </Callout>
        )}
        {field && (
          <Field label={field.label} hint={field.hint} optional>
            {(control) => (
              <Input
                value={words}
                maxLength={field.longest}
                onChange={(event) => setWords(event.target.value)}
                {...control}
              />
            )}
          </Field>
        )}
      </div>
    </Dialog>
  )
}
