import type { QueryClient } from "@tanstack/react-query"

import { findEverywhere, patchEverywhere } from "@/shared/api/patch-everywhere"
import type { RealtimeHandlers } from "@/shared/realtime/handlers"
import { versionsOf } from "@/shared/realtime/topics"

import { cartQuery } from "./cart/queries"
import { shopKeys } from "./keys"
import type { Order, Product, ProductSummary } from "./nouns"
import { productQuery } from "./product/queries"

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

/** What changed between the reading and the listening was told to nobody here: it is read again. */
async function catchUp(queries: QueryClient, id: number, version: number): Promise<void> {
  const shown = findEverywhere<Shown>(queries, shopKeys.products, id)
  const behind = shown.find((product) => product.version < version)
  if (!behind) return
  const now = await queries.query({ ...productQuery(behind.slug), staleTime: 0 })
  patchProduct(queries, { ...now, product_id: id }, now)
  refreshCart(queries, id)
}

export const shopRealtime: RealtimeHandlers = (queries) => ({
  "topic.joined": ({ versions }) => {
    for (const [id, version] of versionsOf("product", versions))
      catchUp(queries, id, version).catch(() => undefined)
  },
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
