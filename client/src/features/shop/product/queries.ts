import { queryOptions } from "@tanstack/react-query"

import { api, unwrap } from "@/shared/api/client"

import { shopKeys } from "../keys"

export const productQuery = (slug: string) =>
  queryOptions({
    queryKey: shopKeys.product(slug),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/products/{product}/", { params: { path: { product: slug } }, signal }),
      ),
  })
