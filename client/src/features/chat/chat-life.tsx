import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"

import { realtime } from "@/shared/realtime/realtime"
import { useFlushOnReturn } from "@/shared/realtime/use-outbox"
import { useSyncHeads } from "@/shared/realtime/use-realtime"

import { chatOutbox } from "./outbox"
import { forgetPresence } from "./presence-store"
import { chatKeys, knownHeads } from "./queries"
import { applyHeads } from "./sync"
import { useChatOutbox } from "./use-chat-outbox"

/** What of chat outlives its pages: the outbox, the heartbeat, who is here. Rendered once. */
export function ChatLife() {
  const queries = useQueryClient()
  useChatOutbox()
  useFlushOnReturn(chatOutbox)
  useSyncHeads({
    known: () => knownHeads(queries),
    onHeads: (heads) => applyHeads(queries, heads),
  })

  useEffect(() => {
    const stops = [
      realtime.when("up", forgetPresence),
      realtime.when("again", () => void queries.invalidateQueries({ queryKey: chatKeys.list })),
    ]
    return () => stops.forEach((stop) => stop())
  }, [queries])

  return null
}
