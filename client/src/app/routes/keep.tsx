import { Page } from "@/app/layout/page"
import { NewProductLink, OwnProducts } from "@/features/shop/keep/own-products"
import { paths } from "@/shared/paths"
import { TabLinks } from "@/shared/ui/tabs"

/** What one sells. */
export function Component() {
  return (
    <Page room="shop" title="Your shop" backTo={paths.shop} actions={<NewProductLink />}>
      <TabLinks
        label="Your shop"
        tabs={[
          { to: paths.keep, title: "Products" },
          { to: paths.keepOrders, title: "Orders" },
        ]}
      />
      <OwnProducts />
    </Page>
  )
}
