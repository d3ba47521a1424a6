import type { ReactNode } from "react"

import { sentenceFor } from "@/shared/api/problem-error"
import { t } from "@/shared/text/words"

import { Button } from "./button"
import { Callout } from "./callout"
import { Dialog } from "./dialog"

interface ConfirmDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** What will be gone, and what stays. */
  children: ReactNode
  /** What the button does: "Delete post". */
  action: string
  busy: boolean
  error?: Error | null
  onConfirm: () => void
}

/** Asks once before something cannot be taken back. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  children,
  action,
  busy,
  error,
  onConfirm,
}: ConfirmDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={children}
      actions={
        <>
          <Button look="line" onClick={() => onOpenChange(false)}>
            {t.keepIt}
          </Button>
          <Button look="danger" busy={busy} onClick={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      {error && (
        <Callout tone="danger" live>
          {sentenceFor(error)}
        </Callout>
      )}
    </Dialog>
  )
}
