import { clsx } from "clsx"
import { Check, CheckCheck } from "lucide-react"

import { CardSlot } from "@/shared/cards/card-slot"
import { MediaGrid } from "@/shared/media/media-grid"
import { RichText } from "@/shared/text/rich-text"
import { formatClock, formatExact } from "@/shared/time"

import type { Bubble } from "./bubbles"
import { t } from "./text"

/** Sent, or read by the other: a mark with words. */
function Receipt({ read }: { read: boolean }) {
  const Mark = read ? CheckCheck : Check
  return (
    <span className={clsx("inline-flex", read && "text-lagoon")}>
      <Mark size={15} strokeWidth={2.2} aria-hidden />
      <span className="sr-only">{read ? t.read : t.sent}</span>
    </span>
  )
}

interface MessageBubbleProps {
  bubble: Bubble
  mine: boolean
  /** Whether the other has read it; only shown on one's own. */
  read: boolean
}

/** Something that was said: others' fold to one side, one's own to the other. */
export function MessageBubble({ bubble, mine, read }: MessageBubbleProps) {
  const { message, endsGroup } = bubble
  const time = new Date(message.created_at)

  return (
    <article
      aria-label={t.saidAt(mine ? t.you : message.sender.display_name, formatExact(time))}
      className={clsx(
        "flex max-w-[min(34rem,82%)] flex-col gap-1",
        mine ? "items-end self-end" : "items-start self-start",
      )}
    >
      {message.media.length > 0 && (
        <div className="w-72 max-w-full">
          <MediaGrid media={message.media} by={message.sender.display_name} />
        </div>
      )}
      {message.cards.map((card) => (
        <div key={`${card.kind}:${card.id}`} className="w-80 max-w-full">
          <CardSlot card={card} />
        </div>
      ))}
      {message.body && (
        <p
          dir="auto"
          className={clsx(
            "px-3.5 py-2 break-words whitespace-pre-wrap",
            mine ? "fold-own bg-ember-soft" : "fold bg-surface border-line border",
          )}
        >
          <RichText text={message.body} />
        </p>
      )}
      {endsGroup && (
        <p className="text-ink-3 flex items-center gap-1 text-xs">
          <time dateTime={message.created_at}>{formatClock(time)}</time>
          {mine && <Receipt read={read} />}
        </p>
      )}
    </article>
  )
}
