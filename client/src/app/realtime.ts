import type { QueryClient } from "@tanstack/react-query"
import { useEffect } from "react"

import { t } from "@/app/layout/text"
import { refetchOnScreen } from "@/shared/api/query-client"
import { untilQuiet } from "@/shared/api/until-quiet"
import { setUnread } from "@/shared/realtime/connection-store"
import { watchEpoch } from "@/shared/realtime/epoch"
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
    toast(t.signedOutHere)
  },
})

/** The line opens once somebody is there to hear: nothing is said into the void. */
async function loadHandlers(): Promise<readonly RealtimeHandlers[]> {
  const { heardByFeatures } = await import("./heard")
  return [sessionRealtime, watchEpoch, ...heardByFeatures]
}

function tryWhenAwake(): void {
  if (document.visibilityState === "visible") void realtime.tryNow()
}

/** Keeps the line up while somebody is signed in. */
export function useRealtimeLife(queries: QueryClient): void {
  const userId = useSession((session) => session.user?.id)
  const token = useSession((session) => session.token)

  useEffect(() => {
    const stop = realtime.when("again", () => void refetchOnScreen(queries))
    window.addEventListener("online", tryWhenAwake)
    document.addEventListener("visibilitychange", tryWhenAwake)
    return () => {
      stop()
      window.removeEventListener("online", tryWhenAwake)
      document.removeEventListener("visibilitychange", tryWhenAwake)
    }
  }, [queries])

  useEffect(() => {
    if (userId === undefined) return
    let left = false
    let unplug: () => void = () => undefined
    void untilQuiet(queries)
      .then(loadHandlers)
      // Without the features' handlers at least the end of the session is heard.
      .catch(() => [sessionRealtime, watchEpoch])
      .then((registries) => {
        if (left) return
        unplug = installHandlers(realtime, queries, registries)
        realtime.start()
      })
    return () => {
      left = true
      unplug()
      realtime.stop()
    }
  }, [userId, queries])

  // A line that is down sends the new token with its next handshake.
  useEffect(() => {
    if (token !== null) realtime.send("session.refresh", { token }).catch(() => undefined)
  }, [token])
}
