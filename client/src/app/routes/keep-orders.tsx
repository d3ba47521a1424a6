import { Page } from "@/app/layout/page"
import { OrderList } from "@/features/shop/orders/order-list"
import { paths } from "@/shared/paths"
import { TabLinks } from "@/shared/ui/tabs"

/** What one sold. */
export function Component() {
  return (
    <Page room="shop" title="Your shop" backTo={paths.shop}>
      <TabLinks
        label="Your shop"
        tabs={[
          { to: paths.keep, title: "Products" },
          { to: paths.keepOrders, title: "Orders" },
        ]}
      />
      <OrderList role="seller" />
    </Page>
  )
}
