import { QueryClient, QueryClientProvider, type QueryKey } from "@tanstack/react-query"
import { useState } from "react"

import { toProblem } from "@/shared/api/problem-error"

import type { DataComponent } from "./lists"

export const states = ["loading", "empty", "error", "content"] as const
export type DataState = (typeof states)[number]

/** A cache that stands still: what it holds is all there will ever be. */
function still(queryKey: QueryKey, state: DataState, data: unknown): QueryClient {
  const never = { retry: false, retryOnMount: false, refetchOnMount: false, staleTime: Infinity }
  const queries = new QueryClient({ defaultOptions: { queries: never } })
  if (state === "loading")
    void queries.query({ queryKey, queryFn: () => new Promise(() => undefined) })
  else if (state === "error")
    queries
      .getQueryCache()
      .build(queries, { queryKey })
      .setState({ status: "error", error: toProblem(null, 0), fetchStatus: "idle" })
  else queries.setQueryData(queryKey, data)
  return queries
}

/** One whole list, as `useInfiniteQuery` keeps it. */
export const onePage = (items: readonly object[]) => ({
  pages: [{ items, next_cursor: null, unread_count: 0, counts: null }],
  pageParams: [null],
})

/** A data component as it looks in one of its states. */
export function InState({ shown, state }: { shown: DataComponent; state: DataState }) {
  const { queryKey, content, empty, component } = shown
  const [queries] = useState(() => still(queryKey, state, state === "content" ? content : empty))
  return <QueryClientProvider client={queries}>{component}</QueryClientProvider>
}
