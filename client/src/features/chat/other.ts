import type { Person } from "@/shared/api/nouns"
import { useMe } from "@/shared/session/session-store"

import type { Conversation } from "./queries"

type Member = Conversation["members"][number]

/** The other person of a conversation of two. */
export function otherMember(conversation: Conversation, myId: number): Member | undefined {
  return conversation.members.find((member) => member.user.id !== myId)
}

export function useOther(conversation: Conversation): Person | undefined {
  return otherMember(conversation, useMe().id)?.user
}
