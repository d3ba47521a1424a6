import { queryOptions } from "@tanstack/react-query"

import { api, unwrap } from "@/shared/api/client"

const atMost = 5

/** People and things for sale whose names hold these letters; nothing for none. */
export const foundQuery = (letters: string) =>
  queryOptions({
    queryKey: ["palette", letters],
    queryFn: async ({ signal }) => {
      const query = { q: letters, limit: atMost }
      const [people, products] = await Promise.all([
        unwrap(api.GET("/api/v1/users/", { params: { query }, signal })),
        unwrap(api.GET("/api/v1/products/", { params: { query }, signal })),
      ])
      return { people: people.items, products: products.items }
    },
    enabled: letters !== "",
    staleTime: 30_000,
    placeholderData: (before) => before,
  })
