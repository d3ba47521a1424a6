import { Page } from "@/app/layout/page"
import { NewProductLink, OwnProducts } from "@/features/shop/keep/own-products"
import { paths } from "@/shared/paths"
import { TabLinks } from "@/shared/ui/tabs"

import { t } from "./text"

/** What one sells. */
export function Component() {
  return (
    <Page room="shop" title={t.yourShop} backTo={paths.shop} actions={<NewProductLink />}>
      <TabLinks
        label={t.yourShop}
        tabs={[
          { to: paths.keep, title: t.products },
          { to: paths.keepOrders, title: t.orders },
        ]}
      />
      <OwnProducts />
    </Page>
  )
}
