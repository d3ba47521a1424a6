import { useEffect, useMemo, useSyncExternalStore } from "react"

import { useSession } from "@/shared/session/session-store"

import type { Outbox } from "./outbox"
import type { OutboxEntry } from "./outbox-shelf"
import { realtime } from "./realtime"

/** Opens the outbox for whoever is signed in, and empties it as soon as the line is back. Call it once. */
export function useOutboxLife<Payload, Answer>(outbox: Outbox<Payload, Answer>): void {
  const userId = useSession((session) => session.user?.id)

  useEffect(() => {
    if (userId === undefined) return
    void outbox.open(userId)
    const stop = realtime.when("up", outbox.flush)
    window.addEventListener("online", outbox.flush)
    return () => {
      stop()
      window.removeEventListener("online", outbox.flush)
      outbox.close()
    }
  }, [outbox, userId])
}

/** What waits or has failed in one lane, oldest first. */
export function useOutboxLane<Payload, Answer>(
  outbox: Outbox<Payload, Answer>,
  lane: string,
): OutboxEntry<Payload>[] {
  const entries = useSyncExternalStore(outbox.subscribe, outbox.snapshot)
  return useMemo(() => entries.filter((entry) => entry.lane === lane), [entries, lane])
}
