import { QueryClient } from "@tanstack/react-query"

import { ProblemError } from "./problem-error"

declare module "@tanstack/react-query" {
  interface Register {
    queryMeta: {
      /** "keep": not fetched again after a reconnect, because the reader's place matters more. */
      onReconnect?: "keep"
    }
  }
}

const worthAnotherTry = (failures: number, error: Error): boolean =>
  failures < 2 && error instanceof ProblemError && error.isTransient && error.status !== 429

/** Refusals are final; only silence and a server that is not well are asked again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: worthAnotherTry,
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        // The socket says what changed, and a reconnect fetches what is on screen.
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: "always",
      },
      mutations: { retry: false, networkMode: "always" },
    },
  })
}

/** After a reconnect: asks again for what is on screen, except what must not move. */
export function refetchOnScreen(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ predicate: ({ meta }) => meta?.onReconnect !== "keep" })
}
