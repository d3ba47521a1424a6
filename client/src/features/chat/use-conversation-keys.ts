import { useMatch, useNavigate } from "react-router"

import { useDeed } from "@/shared/keys/deeds"
import { paths } from "@/shared/paths"

import type { Conversation } from "./queries"

/** The one below or above; with `unread` the nearest that has something new, beyond the end as well. */
export function neighbour(
  conversations: readonly Conversation[],
  at: number,
  by: 1 | -1,
  unread = false,
): Conversation | undefined {
  const order = by > 0 ? conversations : conversations.toReversed()
  const here = order.findIndex(({ id }) => id === at)
  const onwards = order.slice(here + 1)
  if (!unread) return onwards[0]
  return [...onwards, ...order.slice(0, Math.max(0, here))].find((one) => one.unread_count > 0)
}

/** How a conversation is opened by somebody whose hands are on the keyboard: to write in it. */
export interface OpenedByKey {
  write?: true
}

/** From conversation to conversation by keys, in the order of the list. */
export function useConversationKeys(conversations: readonly Conversation[]): void {
  const navigate = useNavigate()
  const at = Number(useMatch(`${paths.messages}/:id`)?.params.id)

  function go(by: 1 | -1, unread: boolean) {
    const next = neighbour(conversations, at, by, unread)
    const state: OpenedByKey = { write: true }
    if (next) void navigate(paths.conversation(next.id), { state })
  }

  useDeed("nextConversation", () => go(1, false))
  useDeed("previousConversation", () => go(-1, false))
  useDeed("nextUnread", () => go(1, true))
  useDeed("previousUnread", () => go(-1, true))
}
