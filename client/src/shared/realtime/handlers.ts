import type { QueryClient } from "@tanstack/react-query"

import type { ServerEvents } from "./events.gen"
import type { Realtime } from "./realtime"

type Handlers = { [Event in keyof ServerEvents]?: (payload: ServerEvents[Event]) => void }

/** What a feature does when the server speaks: usually, patch the query cache. */
export type RealtimeHandlers = (queries: QueryClient) => Handlers

/** Plugs the features' handlers into the line; the returned function unplugs them. */
export function installHandlers(
  line: Realtime,
  queries: QueryClient,
  registries: readonly RealtimeHandlers[],
): () => void {
  const stops = registries.flatMap((registry) => {
    const handlers = registry(queries)
    return (Object.keys(handlers) as (keyof ServerEvents)[]).map((event) =>
      line.on(event, (payload) => (handlers[event] as (payload: unknown) => void)(payload)),
    )
  })
  return () => stops.forEach((stop) => stop())
}
