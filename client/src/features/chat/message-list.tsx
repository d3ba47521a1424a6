import { ArrowDown } from "lucide-react"
import { Fragment, type ReactNode } from "react"

import { useDeed } from "@/shared/keys/deeds"
import type { OutboxEntry } from "@/shared/realtime/outbox-shelf"
import { formatDay } from "@/shared/time"
import { Button } from "@/shared/ui/button"

import { toBubbles, type Bubble } from "./bubbles"
import { MessageBubble } from "./message-bubble"
import type { Saying } from "./outbox"
import { t } from "./text"
import type { Timeline } from "./timeline"
import { useAnchoredScroll } from "./use-anchored-scroll"
import { useReadReports } from "./use-read-reports"
import { WaitingBubble } from "./waiting-bubble"

function DayDivider({ time }: { time: string }) {
  return (
    <p className="text-ink-3 my-3 flex items-center gap-3 text-sm font-medium">
      <span className="bg-line h-px grow" />
      {formatDay(new Date(time))}
      <span className="bg-line h-px grow" />
    </p>
  )
}

function NewDivider() {
  return (
    <p className="text-ember-strong my-2 flex items-center gap-3 text-sm font-semibold">
      <span className="bg-ember h-px grow" />
      {t.new}
    </p>
  )
}

function JumpToEnd({ missed, onClick }: { missed: number; onClick: () => void }) {
  return (
    <div className="pointer-events-none sticky bottom-3 flex h-0 items-end justify-center">
      <Button size="sm" className="shadow-overlay pointer-events-auto" onClick={onClick}>
        <ArrowDown size={16} strokeWidth={2.2} aria-hidden />
        {missed === 0 ? t.latest : t.newMessages(missed)}
      </Button>
    </div>
  )
}

interface MessageListProps {
  conversationId: number
  timeline: Timeline
  waiting: readonly OutboxEntry<Saying>[]
  myId: number
  /** How far the other has read. */
  othersReadSeq: number
  /** How far one had read when the page opened: the "New" line stays there until one leaves. */
  readSeqAtStart: number
  older: ReactNode
  typing: ReactNode
}

/** What was said, oldest first, with one's place kept. */
export function MessageList(props: MessageListProps) {
  const { conversationId, timeline, waiting, myId, othersReadSeq, readSeqAtStart } = props
  const { messages } = timeline
  const newest = messages.at(-1)
  const bubbles = toBubbles(messages)
  const firstNew = bubbles.find(
    ({ message }) => message.seq > readSeqAtStart && message.sender.id !== myId,
  )
  const { scroller, onScroll, atEnd, missed, toEnd } = useAnchoredScroll({
    firstKey: messages[0]?.id,
    lastKey: waiting.at(-1)?.id ?? newest?.id,
    count: messages.length + waiting.length,
  })
  const markRead = useReadReports(conversationId, newest?.seq ?? 0, atEnd)
  useDeed("markRead", () => {
    toEnd()
    markRead()
  })

  const row = (bubble: Bubble) => (
    <Fragment key={bubble.message.id}>
      {bubble.startsDay && <DayDivider time={bubble.message.created_at} />}
      {bubble === firstNew && <NewDivider />}
      {bubble.startsGroup && !bubble.startsDay && <span className="h-1.5" />}
      <MessageBubble
        bubble={bubble}
        mine={bubble.message.sender.id === myId}
        read={bubble.message.seq <= othersReadSeq}
      />
    </Fragment>
  )

  return (
    <div
      ref={scroller}
      onScroll={onScroll}
      className="scroll-quiet min-h-0 grow overflow-y-auto overscroll-contain"
    >
      <div className="mx-auto flex min-h-full max-w-3xl flex-col justify-end gap-1 px-4 pt-4 pb-3">
        {props.older}
        <div role="log" aria-label={t.messages} tabIndex={-1} className="flex flex-col gap-1">
          {bubbles.map(row)}
          {waiting.map((entry) => (
            <WaitingBubble key={entry.id} entry={entry} />
          ))}
        </div>
        {props.typing}
      </div>
      {!atEnd && <JumpToEnd missed={missed} onClick={() => toEnd("smooth")} />}
    </div>
  )
}
