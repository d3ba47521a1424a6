import type { Conversation } from "./queries"

/** The last words of a conversation in one line. */
export function previewOf(conversation: Conversation, myId: number): string {
  const last = conversation.last_message
  if (!last) return "Say hello"
  const words = last.body || (last.content_type === "image" ? "A picture" : "Something to look at")
  return last.sender.id === myId ? `You: ${words}` : words
}
