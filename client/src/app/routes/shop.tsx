import { Page } from "@/app/layout/page"
import { CartButton } from "@/features/shop/cart/cart-button"
import { Catalogue } from "@/features/shop/catalogue/catalogue"
import { ShopFooter } from "@/features/shop/shop-footer"

export function Component() {
  return (
    <Page room="shop" title="Shop" width="fluid" actions={<CartButton />}>
      <Catalogue />
      <ShopFooter />
    </Page>
  )
}
