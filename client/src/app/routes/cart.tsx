import { Page } from "@/app/layout/page"
import { CartView } from "@/features/shop/cart/cart-view"
import { paths } from "@/shared/paths"

export function Component() {
  return (
    <Page room="shop" title="Your basket" width="fluid" backTo={paths.shop}>
      <CartView />
    </Page>
  )
}
