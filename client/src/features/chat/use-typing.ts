import { useCallback, useEffect, useRef, useState } from "react"

import { realtime } from "@/shared/realtime/realtime"
import { useServerEvent } from "@/shared/realtime/use-realtime"

const sayAgainAfter = 4000
const stopAfter = 5000
const forgetAfter = 8000

/** Tells that one is writing: at once, then at most every four seconds, and when one stops. */
export function useTypingReports(conversationId: number) {
  const saidAt = useRef(0)
  const idle = useRef<ReturnType<typeof setTimeout>>(undefined)

  const say = useCallback(
    (typing: boolean) => {
      realtime
        .send("chat.typing", { conversation_id: conversationId, typing })
        .catch(() => undefined)
    },
    [conversationId],
  )

  const stopped = useCallback(() => {
    clearTimeout(idle.current)
    if (saidAt.current === 0) return
    saidAt.current = 0
    say(false)
  }, [say])

  const typed = useCallback(
    (text: string) => {
      if (text.trim() === "") {
        stopped()
        return
      }
      clearTimeout(idle.current)
      idle.current = setTimeout(stopped, stopAfter)
      if (Date.now() - saidAt.current < sayAgainAfter) return
      saidAt.current = Date.now()
      say(true)
    },
    [say, stopped],
  )

  useEffect(() => stopped, [stopped])
  return { typed, stopped }
}

/** Whether the other is writing; forgotten after eight seconds of silence. */
export function useIsTyping(conversationId: number, userId: number | undefined): boolean {
  const [typing, setTyping] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const hear = (now: boolean) => {
    clearTimeout(timer.current)
    setTyping(now)
    if (now) timer.current = setTimeout(() => setTyping(false), forgetAfter)
  }

  useServerEvent("chat.typing", (told) => {
    if (told.conversation_id === conversationId && told.user_id === userId) hear(told.typing)
  })
  useServerEvent("chat.message.new", (message) => {
    if (message.conversation_id === conversationId && message.sender.id === userId) hear(false)
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return typing
}
