import { Page } from "@/app/layout/page"
import { CheckoutView } from "@/features/shop/checkout/checkout-view"
import { paths } from "@/shared/paths"

import { t } from "./text"

export function Component() {
  return (
    <Page room="shop" title={t.checkout} width="fluid" backTo={paths.cart}>
      <CheckoutView />
    </Page>
  )
}
