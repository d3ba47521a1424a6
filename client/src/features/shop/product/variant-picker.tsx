import { Price } from "@/shared/ui/price"
import { RadioCard, RadioCards } from "@/shared/ui/radio-cards"

import type { Product } from "../nouns"
import { valuesOf } from "./choice"

interface VariantPickerProps {
  product: Product
  choice: readonly string[]
  onChoose: (at: number, value: string) => void
}

/** One row of cards an option; what cannot be had is struck and says why. */
export function VariantPicker({ product, choice, onChoose }: VariantPickerProps) {
  const differ = new Set(product.variants.map(({ price }) => price.amount)).size > 1

  return product.options.map(({ name }, at) => (
    <fieldset key={name}>
      <legend className="text-md mb-1.5 font-semibold">
        <bdi>{name}</bdi>
      </legend>
      <RadioCards
        aria-label={name}
        value={choice[at] ?? ""}
        onValueChange={(value) => onChoose(at, value)}
        className="grid gap-2 sm:grid-cols-2"
      >
        {valuesOf(product, choice, at).map(({ value, available, price, because }) => (
          <RadioCard
            key={value}
            value={value}
            title={<bdi>{value}</bdi>}
            note={because}
            aside={differ && price ? <Price money={price} /> : null}
            disabled={!available}
          />
        ))}
      </RadioCards>
    </fieldset>
  ))
}
