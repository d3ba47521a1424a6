import { ShoppingBasket } from "lucide-react"
import { lazy, Suspense } from "react"

import { Badge } from "@/shared/ui/badge"
import { IconButton } from "@/shared/ui/icon-button"

import { t as shop } from "../text"
import { showCart, useCartSheet } from "./cart-sheet-store"
import { useCartCount } from "./queries"
import { t } from "./text"

const CartSheet = lazy(async () => ({ default: (await import("./cart-sheet")).CartSheet }))

/** The basket in the head of the shop's pages, with the sheet it opens. */
export function CartButton() {
  const count = useCartCount()
  const open = useCartSheet((sheet) => sheet.open)

  return (
    <span className="relative inline-flex">
      <IconButton icon={ShoppingBasket} label={shop.yourBasket} onClick={() => showCart(true)} />
      <span className="pointer-events-none absolute -end-1 -top-0.5">
        <Badge count={count} label={t.things(count)} />
      </span>
      <Suspense>{open && <CartSheet />}</Suspense>
    </span>
  )
}
