import { useState } from "react"

import { Button } from "@/shared/ui/button"
import { Price } from "@/shared/ui/price"

import { showCart } from "../cart/cart-sheet-store"
import { useAddToCart } from "../cart/queries"
import type { Product } from "../nouns"
import { QuantityStepper } from "../quantity-stepper"
import { mostOfOne } from "../stock"
import { StockNote } from "../stock-note"
import { t as shop } from "../text"
import { useChoice } from "./choice"
import { VariantPicker } from "./variant-picker"
import { t } from "./text"

/** What one chooses and how many; on a phone the button stays at the lower edge. */
export function BuyBox({ product }: { product: Product }) {
  const { choice, variant, choose } = useChoice(product)
  const [wanted, setWanted] = useState(1)
  const add = useAddToCart()

  const available = variant?.available ?? 0
  const quantity = Math.max(1, Math.min(wanted, available, mostOfOne))
  const put = () => {
    if (!variant) return
    add.mutate({ product, variant, quantity })
    showCart(true)
  }

  return (
    <div className="grid gap-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1" aria-live="polite">
        <Price size="display" money={variant?.price ?? product.price} />
        <StockNote available={available} />
      </p>
      <VariantPicker product={product} choice={choice} onChoose={choose} />
      <div className="max-sm:border-line max-sm:bg-paper flex items-center gap-3 max-sm:fixed max-sm:inset-x-0 max-sm:bottom-(--tab-bar) max-sm:z-20 max-sm:border-t max-sm:px-4 max-sm:py-2.5">
        <QuantityStepper
          label={t.quantity}
          value={quantity}
          max={Math.min(available, mostOfOne)}
          onChange={setWanted}
        />
        <Button className="grow" disabled={available <= 0} onClick={put}>
          {available > 0 ? t.addToBasket : shop.soldOut}
        </Button>
      </div>
    </div>
  )
}
