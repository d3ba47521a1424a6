import { useEffect, useMemo, useSyncExternalStore } from "react"

import type { Outbox } from "./outbox"
import type { OutboxEntry } from "./outbox-shelf"
import { realtime } from "./realtime"

/** Empties the outbox as soon as the line is back. Call it once. */
export function useFlushOnReturn<Payload, Answer>(outbox: Outbox<Payload, Answer>): void {
  useEffect(() => {
    const stop = realtime.when("up", outbox.flush)
    window.addEventListener("online", outbox.flush)
    return () => {
      stop()
      window.removeEventListener("online", outbox.flush)
    }
  }, [outbox])
}

/** What waits or has failed in one lane, oldest first. */
export function useOutboxLane<Payload, Answer>(
  outbox: Outbox<Payload, Answer>,
  lane: string,
): OutboxEntry<Payload>[] {
  const entries = useSyncExternalStore(outbox.subscribe, outbox.snapshot)
  return useMemo(() => entries.filter((entry) => entry.lane === lane), [entries, lane])
}
