import type { QueryClient } from "@tanstack/react-query"

import type { Heard, Realtime } from "./realtime"

type Handlers = { [Event in keyof Heard]?: (payload: Heard[Event]) => void }

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
    return (Object.keys(handlers) as (keyof Heard)[]).map((event) =>
      line.on(event, (payload) => (handlers[event] as (payload: unknown) => void)(payload)),
    )
  })
  return () => stops.forEach((stop) => stop())
}
