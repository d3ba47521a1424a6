import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import { useRef } from "react"

import { api, unwrap } from "@/shared/api/client"
import { firstPage, nextPage } from "@/shared/api/pages"
import type { components } from "@/shared/api/schema.gen"
import type { Money } from "@/shared/money"
import { newId } from "@/shared/new-id"

import { shopKeys } from "../keys"
import type { Product } from "../nouns"

type Schemas = components["schemas"]

export type NewProduct = Schemas["NewProduct"]
export type EditProduct = Schemas["EditProduct"]

export const ownProductsQuery = infiniteQueryOptions({
  queryKey: [...shopKeys.products, "own"],
  queryFn: ({ pageParam, signal }) =>
    unwrap(api.GET("/api/v1/keeper/products/", { params: { query: pageParam }, signal })),
  initialPageParam: firstPage,
  getNextPageParam: nextPage,
})

/** After the shop has changed, every list and page of it is asked for again. */
function useProductChange<Input>(change: (input: Input) => Promise<Product>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (product) => {
      queries.setQueryData(shopKeys.product(String(product.id)), product)
      return queries.invalidateQueries({ queryKey: shopKeys.products })
    },
  })
}

/** One key as long as the editor is open: a second click offers nothing twice. */
export function useCreateProduct() {
  const key = useRef(newId())
  return useProductChange((body: NewProduct) =>
    unwrap(
      api.POST("/api/v1/products/", {
        params: { header: { "Idempotency-Key": key.current } },
        body,
      }),
    ).catch((error: unknown) => {
      key.current = newId()
      throw error
    }),
  )
}

export function useEditProduct(id: number) {
  return useProductChange((body: EditProduct) =>
    unwrap(
      api.PATCH("/api/v1/products/{product_id}/", { params: { path: { product_id: id } }, body }),
    ),
  )
}

interface VariantChange {
  id: number
  price?: Money
  onHand?: number
}

/** Price and stock of one variant; the stock's difference goes into the ledger. */
export function useEditVariant(product: number) {
  return useProductChange(async ({ id, price, onHand }: VariantChange) => {
    const params = { path: { product_id: product, variant_id: id } }
    const priced =
      price &&
      (await unwrap(
        api.PATCH("/api/v1/products/{product_id}/variants/{variant_id}/", {
          params,
          body: { price },
        }),
      ))
    if (onHand === undefined && priced) return priced
    return unwrap(
      api.PUT("/api/v1/products/{product_id}/variants/{variant_id}/stock/", {
        params,
        body: { on_hand: onHand ?? 0 },
      }),
    )
  })
}
