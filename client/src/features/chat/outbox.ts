import type { QueryClient } from "@tanstack/react-query"

import { ProblemError } from "@/shared/api/problem-error"
import { Outbox } from "@/shared/realtime/outbox"
import { createShelf } from "@/shared/realtime/outbox-shelf"
import { realtime } from "@/shared/realtime/realtime"
import { beforeLeaving } from "@/shared/session/leaving"
import { useSession } from "@/shared/session/session-store"

import { postMessage, type Message } from "./queries"
import { applyMessage, catchUp } from "./sync"
import { t } from "./text"

/** What somebody is about to say. Pictures are uploaded before; here are only their ids. */
export interface Saying {
  conversationId: number
  body: string
  mediaIds: number[]
  refs: { kind: string; id: number }[]
  replyTo: number | null
}

let cache: QueryClient | null = null

/** The cache that messages are joined to once the server has them. */
export function joinSentTo(queries: QueryClient): void {
  cache = queries
}

export function contentTypeOf(saying: Saying): "text" | "image" | "card" {
  if (saying.mediaIds.length > 0) return "image"
  return saying.refs.length > 0 ? "card" : "text"
}

async function send(id: string, saying: Saying): Promise<Message> {
  const message = {
    client_id: id,
    content_type: contentTypeOf(saying),
    body: saying.body,
    media_ids: saying.mediaIds,
    refs: saying.refs,
    reply_to: saying.replyTo,
  }
  try {
    return await realtime.send("chat.message.sent", {
      conversation_id: saying.conversationId,
      ...message,
    })
  } catch (error) {
    // Without a line, the same words go over HTTP; the client_id keeps them from being said twice.
    if (!(error instanceof ProblemError) || error.status !== 0) throw error
    return postMessage(saying.conversationId, message)
  }
}

export const chatOutbox = new Outbox<Saying, Message>({
  shelf: createShelf<Saying>("messages"),
  send: (entry) => send(entry.id, entry.payload),
  onSent: (message) => {
    if (!cache) return
    applyMessage(cache, message)
    void catchUp(cache, message.conversation_id)
  },
})

useSession.subscribe(({ user }) => chatOutbox.closeUnlessOf(user?.id))

beforeLeaving(async () => {
  const waiting = chatOutbox.snapshot().length
  const agreed = waiting === 0 || window.confirm(t.loseUnsent)
  if (agreed) await chatOutbox.clear()
  return agreed
})

export const laneOf = (conversationId: number) => `conversation:${conversationId}`
