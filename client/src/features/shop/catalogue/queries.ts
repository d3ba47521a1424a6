import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query"

import { api, unwrap } from "@/shared/api/client"
import { firstPage, nextPage } from "@/shared/api/pages"

import { shopKeys } from "../keys"
import type { Filters } from "./filters"

const pageSize = 24

export const productsQuery = ({ q, category, inStock, sort }: Filters) =>
  infiniteQueryOptions({
    queryKey: [...shopKeys.products, "list", { q, category, inStock, sort }],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/products/", {
          params: {
            query: {
              limit: pageSize,
              sort,
              ...(q && { q }),
              ...(category && { category }),
              ...(inStock && { in_stock: true }),
              ...pageParam,
            },
          },
          signal,
        }),
      ),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

export const categoriesQuery = queryOptions({
  queryKey: shopKeys.categories,
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/categories/", { signal })),
  staleTime: 10 * 60_000,
})
