import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"

import { realtime } from "@/shared/realtime/realtime"
import { useOutboxLife } from "@/shared/realtime/use-outbox"
import { useSyncHeads } from "@/shared/realtime/use-realtime"
import { beforeLeaving } from "@/shared/session/leaving"

import { chatOutbox } from "./outbox"
import { forgetPresence } from "./presence-store"
import { chatKeys, knownHeads } from "./queries"
import { applyHeads } from "./sync"
import { t } from "./text"
import { useChatOutbox } from "./use-chat-outbox"

/** What of chat outlives its pages: the outbox, the heartbeat, who is here. Rendered once. */
export function ChatLife() {
  const queries = useQueryClient()
  useChatOutbox()
  useOutboxLife(chatOutbox)
  useSyncHeads({
    known: () => knownHeads(queries),
    onHeads: (heads) => applyHeads(queries, heads),
  })

  useEffect(() => {
    const stops = [
      realtime.when("up", forgetPresence),
      realtime.when("again", () => void queries.invalidateQueries({ queryKey: chatKeys.list })),
      beforeLeaving(async () => {
        const waiting = chatOutbox.snapshot().length
        const agreed = waiting === 0 || window.confirm(t.loseUnsent)
        if (agreed) await chatOutbox.clear()
        return agreed
      }),
    ]
    return () => stops.forEach((stop) => stop())
  }, [queries])

  return null
}
