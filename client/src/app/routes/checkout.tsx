import { Page } from "@/app/layout/page"
import { CheckoutView } from "@/features/shop/checkout/checkout-view"
import { paths } from "@/shared/paths"

export function Component() {
  return (
    <Page room="shop" title="Checkout" width="fluid" backTo={paths.cart}>
      <CheckoutView />
    </Page>
  )
}
