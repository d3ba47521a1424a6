import { useQuery } from "@tanstack/react-query"
import { useState } from "react"

import { sentenceFor } from "@/shared/api/problem-error"
import { useOutboxLane } from "@/shared/realtime/use-outbox"
import { useMe } from "@/shared/session/session-store"
import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { ErrorState } from "@/shared/ui/error-state"
import { Loading, Skeleton } from "@/shared/ui/skeleton"

import { MessageComposer } from "./message-composer"
import { MessageList } from "./message-list"
import { otherMember } from "./other"
import { chatOutbox, laneOf } from "./outbox"
import { timelineQuery, useOlderMessages, type Conversation } from "./queries"
import { notYetSaid } from "./timeline"
import { t } from "./text"
import { TypingLine } from "./typing-line"
import { useIsTyping } from "./use-typing"

function Waiting() {
  return (
    <Loading label={t.loadingMessages}>
      <div className="mx-auto flex w-full max-w-3xl grow flex-col justify-end gap-2 p-4">
        <Skeleton className="fold h-10 w-56" />
        <Skeleton className="fold h-16 w-72" />
        <Skeleton className="fold-own h-10 w-48 self-end" />
        <Skeleton className="fold h-10 w-64" />
      </div>
    </Loading>
  )
}

/** The messages of one conversation, and where one writes. Give it a `key` per conversation. */
export function ConversationView({ conversation }: { conversation: Conversation }) {
  const { id } = conversation
  const me = useMe()
  const other = otherMember(conversation, me.id)
  const mine = conversation.members.find((member) => member.user.id === me.id)
  const [readSeqAtStart] = useState(mine?.read_seq ?? 0)
  const timeline = useQuery(timelineQuery(id))
  const older = useOlderMessages(id)
  const waiting = useOutboxLane(chatOutbox, laneOf(id))
  const typing = useIsTyping(id, other?.user.id)
  const name = other?.user.display_name ?? "them"

  if (timeline.isPending) return <Waiting />
  if (timeline.isLoadingError)
    return (
      <ErrorState
        title={t.messagesNotLoaded}
        error={timeline.error}
        kept={t.whatYouWroteIsKept}
        onRetry={() => void timeline.refetch()}
      />
    )

  const oldest = timeline.data.messages[0]
  return (
    <>
      <MessageList
        conversationId={id}
        timeline={timeline.data}
        waiting={notYetSaid(waiting, timeline.data)}
        myId={me.id}
        othersReadSeq={other?.read_seq ?? 0}
        readSeqAtStart={readSeqAtStart}
        typing={<TypingLine name={name} typing={typing} />}
        older={
          timeline.data.hasOlder &&
          oldest && (
            <div className="mb-2 grid justify-items-center gap-1">
              {older.isError && <p className="text-berry text-sm">{sentenceFor(older.error)}</p>}
              <Button
                look="line"
                size="sm"
                busy={older.isPending}
                onClick={() => older.mutate(oldest.seq)}
              >
                {t.earlierMessages}
              </Button>
            </div>
          )
        }
      />
      {conversation.can.send === false ? (
        <div className="border-line border-t p-4">
          <Callout tone="info">{t.notReachable(name)}</Callout>
        </div>
      ) : (
        <MessageComposer conversationId={id} name={name} />
      )}
    </>
  )
}
