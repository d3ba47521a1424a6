import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router"

import { paths } from "@/shared/paths"
import { Button } from "@/shared/ui/button"
import { Price } from "@/shared/ui/price"
import { Sheet } from "@/shared/ui/sheet"

import { t as shop } from "../text"
import { CartContent } from "./cart-content"
import { showCart, useCartSheet } from "./cart-sheet-store"
import { cartQuery } from "./queries"
import { t } from "./text"

const close = () => showCart(false)

/** The basket beside the page, opened by whatever is put into it. */
export function CartSheet() {
  const open = useCartSheet((sheet) => sheet.open)
  const { data: cart } = useQuery({ ...cartQuery, enabled: open })
  const hasItems = cart !== undefined && cart.items.length > 0

  return (
    <Sheet
      open={open}
      onOpenChange={showCart}
      title={shop.yourBasket}
      footer={
        hasItems && (
          <div className="grid gap-3">
            <p className="flex items-baseline justify-between text-lg font-semibold">
              <span>{shop.goods}</span>
              <Price money={cart.subtotal} />
            </p>
            <div className="grid grid-cols-2 gap-2">
              <Button asChild look="line">
                <Link to={paths.cart} onClick={close}>
                  {t.seeTheBasket}
                </Link>
              </Button>
              <Button asChild>
                <Link to={paths.checkout} onClick={close}>
                  {t.checkOut}
                </Link>
              </Button>
            </div>
          </div>
        )
      }
    >
      <CartContent onLeave={close} />
    </Sheet>
  )
}
