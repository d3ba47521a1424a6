import { useState } from "react"

import { formatAmount } from "./amount"
import { parseMoney } from "@/shared/money"
import { sentenceFor } from "@/shared/api/problem-error"
import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { Input } from "@/shared/ui/input"
import { toast } from "@/shared/ui/toast"

import type { Product, Variant } from "../nouns"
import { useEditVariant } from "./queries"

/** Price and stock of every variant, each row saved by itself. */
export function VariantsTable({ product }: { product: Product }) {
  return (
    <section aria-labelledby="variants" className="grid gap-3">
      <h2 id="variants" className="text-xl">
        Price and stock
      </h2>
      <ul className="grid gap-3">
        {product.variants.map((variant) => (
          <VariantRow
            // What the server says afresh replaces what stands in the fields.
            key={`${variant.id} ${variant.price.amount} ${variant.stock?.on_hand}`}
            productId={product.id}
            variant={variant}
          />
        ))}
      </ul>
    </section>
  )
}

function VariantRow({ productId, variant }: { productId: number; variant: Variant }) {
  const { id, choice, sku, price, stock } = variant
  const name = choice.join(", ") || sku
  const [priceText, setPrice] = useState(formatAmount(price))
  const [onHandText, setOnHand] = useState(String(stock?.on_hand ?? 0))
  const edit = useEditVariant(productId)

  const amount = parseMoney(priceText, price.currency)
  const onHand = /^\d{1,7}$/.test(onHandText) ? Number(onHandText) : null
  const isPriceNew = amount !== null && amount !== price.amount
  const isStockNew = onHand !== null && onHand !== stock?.on_hand
  const save = () =>
    edit.mutate(
      {
        id,
        ...(isPriceNew && { price: { amount, currency: price.currency } }),
        ...(isStockNew && { onHand }),
      },
      { onSuccess: () => toast(`${name} is saved.`) },
    )

  return (
    <li className="fold border-line grid gap-3 border p-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">{name}</span>
        {stock && (
          <span className="text-ink-3 text-sm">
            {stock.reserved} held · {stock.sold} sold · {variant.available} to sell
          </span>
        )}
      </p>
      {edit.isError && (
        <Callout tone="danger" live>
          {sentenceFor(edit.error)}
        </Callout>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <label className="text-md grid grow basis-28 gap-1.5 font-semibold">
          Price, {price.currency}
          <Input
            inputMode="decimal"
            value={priceText}
            aria-invalid={amount === null || undefined}
            onChange={(event) => setPrice(event.target.value)}
          />
        </label>
        <label className="text-md grid grow basis-28 gap-1.5 font-semibold">
          In the store room
          <Input
            inputMode="numeric"
            value={onHandText}
            aria-invalid={onHand === null || undefined}
            onChange={(event) => setOnHand(event.target.value)}
          />
        </label>
        <Button
          look="line"
          busy={edit.isPending}
          disabled={amount === null || onHand === null || (!isPriceNew && !isStockNew)}
          onClick={save}
        >
          Save {name}
        </Button>
      </div>
    </li>
  )
}
