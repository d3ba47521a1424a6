import type { Early } from "@/app/router/early"
import { readFilters } from "@/features/shop/catalogue/filters"
import { categoriesQuery, productsQuery } from "@/features/shop/catalogue/queries"
import { Page } from "@/app/layout/page"
import { CartButton } from "@/features/shop/cart/cart-button"
import { Catalogue } from "@/features/shop/catalogue/catalogue"
import { ShopFooter } from "@/features/shop/shop-footer"

import { t } from "./text"

export const early: Early = (queries, { request }) => {
  const filters = readFilters(new URL(request.url).searchParams)
  return [queries.infiniteQuery(productsQuery(filters)), queries.query(categoriesQuery)]
}

export function Component() {
  return (
    <Page room="shop" title={t.shop} width="fluid" actions={<CartButton />}>
      <Catalogue />
      <ShopFooter />
    </Page>
  )
}
