import { ShoppingBasket } from "lucide-react"
import { lazy, Suspense } from "react"

import { counted } from "@/shared/numbers"
import { Badge } from "@/shared/ui/badge"
import { IconButton } from "@/shared/ui/icon-button"

import { showCart, useCartSheet } from "./cart-sheet-store"
import { useCartCount } from "./queries"

const CartSheet = lazy(async () => ({ default: (await import("./cart-sheet")).CartSheet }))

/** The basket in the head of the shop's pages, with the sheet it opens. */
export function CartButton() {
  const count = useCartCount()
  const open = useCartSheet((sheet) => sheet.open)

  return (
    <span className="relative inline-flex">
      <IconButton icon={ShoppingBasket} label="Your basket" onClick={() => showCart(true)} />
      <span className="pointer-events-none absolute -end-1 -top-0.5">
        <Badge count={count} label={counted(count, "thing in it", "things in it")} />
      </span>
      <Suspense>{open && <CartSheet />}</Suspense>
    </span>
  )
}
