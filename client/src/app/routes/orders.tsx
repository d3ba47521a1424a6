import { Page } from "@/app/layout/page"
import { OrderList } from "@/features/shop/orders/order-list"
import { paths } from "@/shared/paths"

export function Component() {
  return (
    <Page room="shop" title="Orders" backTo={paths.shop}>
      <OrderList role="buyer" />
    </Page>
  )
}
