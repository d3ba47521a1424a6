import { useLocation, useSearchParams } from "react-router"

import { Page } from "@/app/layout/page"
import { ReturnView } from "@/features/shop/checkout/return-view"
import { orderKeyOf } from "@/features/shop/orders/order-key"
import { paths } from "@/shared/paths"

import { t } from "./text"

export function Component() {
  const [search] = useSearchParams()
  const { hash } = useLocation()
  const number = search.get("order") ?? ""

  return (
    <Page room="shop" title={t.yourOrder} note={number} backTo={paths.shop}>
      <ReturnView
        number={number}
        orderKey={orderKeyOf(number, hash)}
        cancelled={search.has("cancelled")}
      />
    </Page>
  )
}
