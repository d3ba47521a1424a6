import { queryOptions } from "@tanstack/react-query"

import { api, unwrap } from "@/shared/api/client"

const atMost = 14

/** Tags of public posts, most used first; with letters, those that begin so. */
export const tagsQuery = (beginning: string) =>
  queryOptions({
    queryKey: ["explore", "tags", beginning],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/tags/", { params: { query: { q: beginning, limit: atMost } }, signal }),
      ),
    staleTime: 60_000,
  })
