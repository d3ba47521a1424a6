import type { QueryClient } from "@tanstack/react-query"

import { patchEverywhere } from "@/shared/api/patch-everywhere"
import type { RealtimeHandlers } from "@/shared/realtime/handlers"

import { cartQuery } from "./cart/queries"
import { shopKeys } from "./keys"
import type { Order, Product, ProductSummary } from "./nouns"

type Shown = ProductSummary & Partial<Pick<Product, "variants">>

interface Level {
  product_id: number
  version: number
  variants: { id: number }[]
}

/** Everywhere the product is shown; news that are older than what is shown are dropped. */
function patchProduct(queries: QueryClient, news: Level, change: Partial<ProductSummary>): void {
  patchEverywhere<Shown>(queries, shopKeys.products, news.product_id, (product) => {
    if (news.version < product.version) return product
    const variants = product.variants?.map((variant) => ({
      ...variant,
      ...news.variants.find(({ id }) => id === variant.id),
    }))
    return { ...product, ...change, version: news.version, ...(variants && { variants }) }
  })
}

/** What a line costs, and how many one may have, only the server can say. */
function refreshCart(queries: QueryClient, productId: number): void {
  const cart = queries.getQueryData(cartQuery.queryKey)
  if (cart?.items.some(({ product }) => product.id === productId))
    void queries.invalidateQueries({ queryKey: shopKeys.cart })
}

export const shopRealtime: RealtimeHandlers = (queries) => ({
  "shop.stock.changed": (news) => {
    patchProduct(queries, news, { available: news.available })
    refreshCart(queries, news.product_id)
  },
  "shop.price.changed": (news) => {
    patchProduct(queries, news, { price: news.price })
    refreshCart(queries, news.product_id)
  },
  "order.changed": ({ number, version }) => {
    const known = queries.getQueryData<Order>(shopKeys.order(number))
    if (!known || known.version < version)
      void queries.invalidateQueries({ queryKey: shopKeys.orders })
  },
})
