import { type InfiniteData, type QueryClient } from "@tanstack/react-query"

import type { Page } from "@/shared/api/pages"
import { patchEverywhere } from "@/shared/api/patch-everywhere"
import { setUnread, useConnection } from "@/shared/realtime/connection-store"
import type { RealtimeHandlers } from "@/shared/realtime/handlers"
import { useSession } from "@/shared/session/session-store"

import { somebodyIsHere, somebodyLeft } from "./presence-store"
import { chatKeys, type Conversation, type SharedMessage } from "./queries"
import { applyMessage } from "./sync"

const myId = () => useSession.getState().user?.id

function isListed(queries: QueryClient, id: number): boolean {
  const list = queries.getQueryData<InfiniteData<Page<Conversation>>>(chatKeys.list)
  return list?.pages.some((page) => page.items.some((item) => item.id === id)) ?? false
}

/** The conversation a message belongs to moves to the top of the list. */
function liftToTop(queries: QueryClient, id: number): void {
  queries.setQueryData<InfiniteData<Page<Conversation>>>(chatKeys.list, (list) => {
    const lifted = list?.pages.flatMap((page) => page.items).find((item) => item.id === id)
    if (!list || !lifted) return list
    const [first, ...rest] = list.pages.map((page) => ({
      ...page,
      items: page.items.filter((item) => item.id !== id),
    }))
    if (!first) return list
    return { ...list, pages: [{ ...first, items: [lifted, ...first.items] }, ...rest] }
  })
}

function noteMessage(queries: QueryClient, message: SharedMessage): void {
  const mine = message.sender.id === myId()
  patchEverywhere<Conversation>(
    queries,
    chatKeys.conversations,
    message.conversation_id,
    (conversation) =>
      message.event <= conversation.last_event
        ? conversation
        : {
            ...conversation,
            last_message: { cards: [], ...message },
            last_event: message.event,
            last_seq: message.seq,
            active_at: message.created_at,
            members: conversation.members.map((member) =>
              // Whoever says something has read what was said before.
              member.user.id === message.sender.id
                ? { ...member, read_seq: message.seq, delivered_seq: message.seq }
                : member,
            ),
            unread_count: mine ? 0 : conversation.unread_count + 1,
          },
  )
}

function addUnread(step: number): void {
  const { messages } = useConnection.getState().unread
  setUnread({ messages: Math.max(0, messages + step) })
}

/** Somebody's pointer moves forward; one's own also empties the badge. */
export function applyRead(
  queries: QueryClient,
  pointer: { conversation_id: number; user_id: number; read_seq: number },
): void {
  const mine = pointer.user_id === myId()
  patchEverywhere<Conversation>(
    queries,
    chatKeys.conversations,
    pointer.conversation_id,
    (conversation) => {
      const members = conversation.members.map((member) =>
        member.user.id === pointer.user_id && member.read_seq < pointer.read_seq
          ? {
              ...member,
              read_seq: pointer.read_seq,
              delivered_seq: Math.max(member.delivered_seq, pointer.read_seq),
            }
          : member,
      )
      const unread = Math.max(0, conversation.last_seq - pointer.read_seq)
      return { ...conversation, members, unread_count: mine ? unread : conversation.unread_count }
    },
  )
}

function unreadIn(queries: QueryClient, id: number): number {
  const list = queries.getQueryData<InfiniteData<Page<Conversation>>>(chatKeys.list)
  const listed = list?.pages.flatMap((page) => page.items).find((item) => item.id === id)
  return (listed ?? queries.getQueryData<Conversation>(chatKeys.one(id)))?.unread_count ?? 0
}

export const chatRealtime: RealtimeHandlers = (queries) => ({
  "chat.message.new": (message) => {
    applyMessage(queries, message)
    noteMessage(queries, message)
    if (isListed(queries, message.conversation_id)) liftToTop(queries, message.conversation_id)
    else void queries.invalidateQueries({ queryKey: chatKeys.list })
    if (message.sender.id !== myId()) addUnread(1)
  },
  "chat.message.read": (pointer) => {
    const before = unreadIn(queries, pointer.conversation_id)
    applyRead(queries, pointer)
    if (pointer.user_id === myId()) {
      addUnread(unreadIn(queries, pointer.conversation_id) - before)
    }
  },
  "chat.conversation.changed": ({ conversation_id }) => {
    void queries.invalidateQueries({ queryKey: chatKeys.list })
    void queries.invalidateQueries({ queryKey: chatKeys.one(conversation_id) })
  },
  "presence.user.join": ({ user_id }) => somebodyIsHere(user_id),
  "presence.user.leave": ({ user_id }) => somebodyLeft(user_id),
})
