import type { Conversation } from "./queries"
import { t } from "./text"

/** The last words of a conversation in one line. */
export function previewOf(conversation: Conversation, myId: number): string {
  const last = conversation.last_message
  if (!last) return t.sayHello
  const words = last.body || (last.content_type === "image" ? t.aPicture : t.somethingToLookAt)
  return last.sender.id === myId ? t.yourWords(words) : words
}
