import { keepPreviousData, queryOptions } from "@tanstack/react-query"

import { api, unwrap } from "@/shared/api/client"

import type { Range } from "./figures/range"

export const adminKeys = {
  all: ["admin"] as const,
  stats: (range: Range) => [...adminKeys.all, "stats", range] as const,
  list: (area: string, query: Readonly<Record<string, string>>) =>
    [...adminKeys.all, area, query] as const,
}

/** The figures of a span; those of the last one stay until the next ones are there. */
export const statsQuery = (range: Range) =>
  queryOptions({
    queryKey: adminKeys.stats(range),
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/admin/stats/", { params: { query: range }, signal })),
    placeholderData: keepPreviousData,
  })
