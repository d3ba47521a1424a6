import { Page } from "@/app/layout/page"
import { OrderList } from "@/features/shop/orders/order-list"
import { paths } from "@/shared/paths"
import { TabLinks } from "@/shared/ui/tabs"

import { t } from "./text"

/** What one sold. */
export function Component() {
  return (
    <Page room="shop" title={t.yourShop} backTo={paths.shop}>
      <TabLinks
        label={t.yourShop}
        tabs={[
          { to: paths.keep, title: t.products },
          { to: paths.keepOrders, title: t.orders },
        ]}
      />
      <OrderList role="seller" />
    </Page>
  )
}
