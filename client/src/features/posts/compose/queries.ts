import { keepPreviousData, queryOptions } from "@tanstack/react-query"

import { api, unwrap } from "@/shared/api/client"
import type { components } from "@/shared/api/schema.gen"

export type FoundProduct = components["schemas"]["ProductSummary"]

/** Goods of a name, to be shown in a post; the newest where nothing is typed. */
export const productSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ["products-to-attach", q],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/products/", {
          params: { query: q === "" ? { limit: 8 } : { q, limit: 8 } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  })
