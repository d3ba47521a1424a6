import { useState } from "react"

import { sentenceFor } from "@/shared/api/problem-error"
import { formatAmount, parseMoney } from "@/shared/money"
import { parseCount, typedCount } from "@/shared/numbers"
import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { Input } from "@/shared/ui/input"
import { toast } from "@/shared/ui/toast"

import { InARow } from "../in-a-row"
import type { Product, Variant } from "../nouns"
import { t as shop } from "../text"
import { useEditVariant } from "./queries"
import { t } from "./text"

/** Price and stock of every variant, each row saved by itself. */
export function VariantsTable({ product }: { product: Product }) {
  return (
    <section aria-labelledby="variants" className="grid gap-3">
      <h2 id="variants" className="text-xl">
        {t.priceAndStock}
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
  const name = choice.join(shop.comma) || sku
  const [priceText, setPrice] = useState(() => formatAmount(price))
  const [onHandText, setOnHand] = useState(() => typedCount(stock?.on_hand ?? 0))
  const edit = useEditVariant(productId)

  const amount = parseMoney(priceText, price.currency)
  const onHand = parseCount(onHandText, 7)
  const isPriceNew = amount !== null && amount !== price.amount
  const isStockNew = onHand !== null && onHand !== stock?.on_hand
  const save = () =>
    edit.mutate(
      {
        id,
        ...(isPriceNew && { price: { amount, currency: price.currency } }),
        ...(isStockNew && { onHand }),
      },
      { onSuccess: () => toast(t.isSaved(name)) },
    )

  return (
    <li className="fold border-line grid items-end gap-3 border p-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)]">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 lg:grid lg:self-center">
        <span className="font-semibold">
          <bdi>{name}</bdi>
        </span>
        {stock && (
          <span className="text-ink-3 text-sm">
            <InARow
              things={[t.held(stock.reserved), t.sold(stock.sold), t.toSell(variant.available)]}
            />
          </span>
        )}
      </p>
      {edit.isError && (
        <div className="lg:order-first lg:col-span-2">
          <Callout tone="danger" live>
            {sentenceFor(edit.error)}
          </Callout>
        </div>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <label className="text-md grid grow basis-28 gap-1.5 font-semibold">
          {t.price(price.currency)}
          <Input
            inputMode="decimal"
            value={priceText}
            aria-invalid={amount === null || undefined}
            onChange={(event) => setPrice(event.target.value)}
          />
        </label>
        <label className="text-md grid grow basis-28 gap-1.5 font-semibold">
          {t.inTheStoreRoom}
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
          {t.saveIt(name)}
        </Button>
      </div>
    </li>
  )
}
