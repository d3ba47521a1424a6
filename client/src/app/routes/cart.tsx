import { Page } from "@/app/layout/page"
import { CartView } from "@/features/shop/cart/cart-view"
import { paths } from "@/shared/paths"

import { t } from "./text"

export function Component() {
  return (
    <Page room="shop" title={t.yourBasket} width="fluid" backTo={paths.shop}>
      <CartView />
    </Page>
  )
}
