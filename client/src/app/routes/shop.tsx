import { Page } from "@/app/layout/page"
import { CartButton } from "@/features/shop/cart/cart-button"
import { Catalogue } from "@/features/shop/catalogue/catalogue"
import { ShopFooter } from "@/features/shop/shop-footer"

import { t } from "./text"

export function Component() {
  return (
    <Page room="shop" title={t.shop} width="fluid" actions={<CartButton />}>
      <Catalogue />
      <ShopFooter />
    </Page>
  )
}
