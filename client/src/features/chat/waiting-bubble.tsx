import { clsx } from "clsx"
import { CircleAlert, Clock } from "lucide-react"
import { useEffect, useState } from "react"

import type { OutboxEntry } from "@/shared/realtime/outbox-shelf"
import { Button } from "@/shared/ui/button"

import { chatOutbox, type Saying } from "./outbox"
import { t } from "./text"

/** The clock appears only after a second; most messages are quicker. */
function useIsSlow(): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 1000)
    return () => clearTimeout(timer)
  }, [])
  return slow
}

function Failed({ entry }: { entry: OutboxEntry<Saying> }) {
  return (
    <div role="alert" className="grid justify-items-end gap-1">
      <p className="text-berry flex items-center gap-1.5 text-sm">
        <CircleAlert size={15} strokeWidth={2} aria-hidden className="shrink-0" />
        {t.notSent(entry.reason ?? "")}
      </p>
      <div className="flex gap-1">
        <Button size="sm" look="line" onClick={() => void chatOutbox.retry(entry.id)}>
          {t.retry}
        </Button>
        <Button
          size="sm"
          look="quiet"
          onClick={() => void navigator.clipboard.writeText(entry.payload.body)}
        >
          {t.copy}
        </Button>
        <Button size="sm" look="quiet" onClick={() => void chatOutbox.discard(entry.id)}>
          {t.delete}
        </Button>
      </div>
    </div>
  )
}

/** Something one said that the server does not have yet; it survives closing the tab. */
export function WaitingBubble({ entry }: { entry: OutboxEntry<Saying> }) {
  const slow = useIsSlow()
  const { body, mediaIds } = entry.payload
  const failed = entry.state === "failed"

  return (
    <article
      aria-label={t.notSentYet}
      className="flex max-w-[min(34rem,82%)] flex-col items-end gap-1 self-end"
    >
      <p
        dir="auto"
        className={clsx(
          "fold-own bg-ember-soft px-3.5 py-2 break-words whitespace-pre-wrap",
          !failed && slow && "opacity-70",
        )}
      >
        {body || t.pictures(mediaIds.length)}
      </p>
      {failed && <Failed entry={entry} />}
      {!failed && slow && (
        <p className="text-ink-3 flex items-center gap-1 text-xs">
          <Clock size={14} strokeWidth={2} aria-hidden />
          {t.waiting}
        </p>
      )}
    </article>
  )
}
