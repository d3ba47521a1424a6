import { useState } from "react"

/** What one was about to say, kept on this device for each person and conversation. */
export function useChatDraft(userId: number, conversationId: number) {
  const key = `plaza.draft.${userId}.conversation.${conversationId}`
  const [text, setText] = useState(() => localStorage.getItem(key) ?? "")

  const change = (next: string) => {
    setText(next)
    if (next === "") localStorage.removeItem(key)
    else localStorage.setItem(key, next)
  }
  return [text, change] as const
}
