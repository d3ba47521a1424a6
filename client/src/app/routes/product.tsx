import { useQuery } from "@tanstack/react-query"
import { useParams } from "react-router"

import type { Early } from "@/app/router/early"
import { Page } from "@/app/layout/page"
import { CartButton } from "@/features/shop/cart/cart-button"
import { ProductView } from "@/features/shop/product/product-view"
import { productQuery } from "@/features/shop/product/queries"
import { paths } from "@/shared/paths"

import { t } from "./text"

export const early: Early = (queries, { params }) =>
  params.slug ? [queries.query(productQuery(params.slug))] : []

export function Component() {
  const { slug = "" } = useParams()
  const { data } = useQuery(productQuery(slug))

  return (
    <Page
      room="shop"
      title={data?.name ?? t.product}
      width="fluid"
      backTo={paths.shop}
      actions={<CartButton />}
    >
      <ProductView key={slug} slug={slug} />
    </Page>
  )
}
