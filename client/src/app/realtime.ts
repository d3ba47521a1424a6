import type { QueryClient } from "@tanstack/react-query"
import { useEffect } from "react"

import { chatRealtime } from "@/features/chat/realtime"
import { notificationRealtime } from "@/features/notifications/realtime"
import { postRealtime } from "@/features/posts/realtime"
import { shopRealtime } from "@/features/shop/realtime"
import { refetchOnScreen } from "@/shared/api/query-client"
import { setUnread } from "@/shared/realtime/connection-store"
import { installHandlers, type RealtimeHandlers } from "@/shared/realtime/handlers"
import { realtime } from "@/shared/realtime/realtime"
import { endSession } from "@/shared/session/session"
import { useSession } from "@/shared/session/session-store"
import { toast } from "@/shared/ui/toast"

/** What the session itself hears: totals at every connect, and its own end. */
const sessionRealtime: RealtimeHandlers = () => ({
  "session.hello": ({ unread }) => setUnread(unread),
  "session.revoked": () => {
    endSession()
    toast("You were signed out on this device.")
  },
})

/** The mirror of the server's wiring: one line a feature. */
const registries: readonly RealtimeHandlers[] = [
  sessionRealtime,
  postRealtime,
  chatRealtime,
  notificationRealtime,
  shopRealtime,
]

function tryWhenAwake(): void {
  if (document.visibilityState === "visible") void realtime.tryNow()
}

/** Keeps the line up while somebody is signed in. */
export function useRealtimeLife(queries: QueryClient): void {
  const userId = useSession((session) => session.user?.id)
  const token = useSession((session) => session.token)

  useEffect(() => {
    const stops = [
      installHandlers(realtime, queries, registries),
      realtime.when("again", () => void refetchOnScreen(queries)),
    ]
    window.addEventListener("online", tryWhenAwake)
    document.addEventListener("visibilitychange", tryWhenAwake)
    return () => {
      stops.forEach((stop) => stop())
      window.removeEventListener("online", tryWhenAwake)
      document.removeEventListener("visibilitychange", tryWhenAwake)
    }
  }, [queries])

  useEffect(() => {
    if (userId === undefined) return
    realtime.start()
    return () => realtime.stop()
  }, [userId])

  // A line that is down sends the new token with its next handshake.
  useEffect(() => {
    if (token !== null) realtime.send("session.refresh", { token }).catch(() => undefined)
  }, [token])
}
