import { CheckCheck } from "lucide-react"

import { sentenceFor } from "@/shared/api/problem-error"
import { useConnection } from "@/shared/realtime/connection-store"
import { Button } from "@/shared/ui/button"
import { toast, toastError } from "@/shared/ui/toast"

import { useRead } from "./queries"
import { t } from "./text"

/** Also reaches what has not been scrolled to. Stands there only while there is something to do. */
export function MarkAllRead() {
  const unread = useConnection((connection) => connection.unread.notifications)
  const read = useRead()
  if (unread === 0) return null

  // The button goes with the last unread one, and what it has to say must outlive it.
  const markAll = () =>
    read
      .mutateAsync({ all: true })
      .then(() => toast(t.allRead))
      .catch((error: unknown) => toastError(t.nothingRead(sentenceFor(error))))

  return (
    <Button look="quiet" size="sm" busy={read.isPending} onClick={() => void markAll()}>
      <CheckCheck size={18} strokeWidth={1.8} aria-hidden />
      {t.markAllRead}
    </Button>
  )
}
