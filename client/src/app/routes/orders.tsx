import { Page } from "@/app/layout/page"
import { OrderList } from "@/features/shop/orders/order-list"
import { paths } from "@/shared/paths"

import { t } from "./text"

export function Component() {
  return (
    <Page room="shop" title={t.orders} backTo={paths.shop}>
      <OrderList role="buyer" />
    </Page>
  )
}
