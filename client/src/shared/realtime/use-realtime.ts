import { useEffect, useEffectEvent } from "react"

import { realtime, type Heard } from "./realtime"
import { Topics } from "./topics"

const topics = new Topics(realtime)

const heartbeat = 30_000

/** Hears about a thing while it is on screen: `useTopic("post:7")`. Null watches nothing. */
export function useTopic(topic: string | null): void {
  useEffect(() => (topic === null ? undefined : topics.watch(topic)), [topic])
}

/** Hears about several things; the list may change while it is shown. */
export function useTopics(names: readonly string[]): void {
  const joined = names.join(" ")
  useEffect(() => {
    const stops = joined === "" ? [] : joined.split(" ").map((topic) => topics.watch(topic))
    return () => stops.forEach((stop) => stop())
  }, [joined])
}

/** For what belongs to one screen only (typing); what belongs to the cache goes into `realtime.ts`. */
export function useServerEvent<Event extends keyof Heard>(
  event: Event,
  listener: (payload: Heard[Event]) => void,
): void {
  const listen = useEffectEvent(listener)
  useEffect(() => realtime.on(event, (payload) => listen(payload)), [event])
}

interface HeadsExchange {
  /** What we know: the last event of each conversation. */
  known: () => Record<string, number>
  /** What the server knows; where it is ahead, catch up. */
  onHeads: (heads: Record<string, number>) => void
}

/** Every 30 s both sides compare heads, so that even a lost last event is noticed. */
export function useSyncHeads({ known, onHeads }: HeadsExchange): void {
  const receive = useEffectEvent(onHeads)
  const beat = useEffectEvent(() => {
    realtime
      .send("sync.heads", { heads: known() })
      .then((answer) => receive(answer.heads))
      .catch(() => undefined)
  })

  useEffect(() => {
    const timer = setInterval(() => beat(), heartbeat)
    const stops = [
      realtime.on("sync.heads", (payload) => receive(payload.heads)),
      realtime.on("session.hello", (payload) => receive(payload.heads)),
    ]
    return () => {
      clearInterval(timer)
      stops.forEach((stop) => stop())
    }
  }, [])
}
