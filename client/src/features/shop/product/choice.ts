import { useState } from "react"

import type { Money } from "@/shared/money"

import type { Product, Variant } from "../nouns"
import { t as shop } from "../text"
import { t } from "./text"

export interface OptionValue {
  value: string
  available: boolean
  price: Money | null
  /** Why it cannot be chosen. */
  because: string | null
}

const standIn = (choice: readonly string[], at: number, value: string) =>
  choice.map((one, index) => (index === at ? value : one))

const isChoice = (variant: Variant, choice: readonly string[]) =>
  variant.choice.every((value, index) => value === choice[index])

/** The first that can be had; else the first, so that there is always one to show. */
function firstVariant({ variants }: Product): Variant | undefined {
  return variants.find(({ available }) => available > 0) ?? variants[0]
}

/** Which values an option has, beside what is chosen for the others. */
export function valuesOf(product: Product, choice: readonly string[], at: number): OptionValue[] {
  return (product.options[at]?.values ?? []).map((value) => {
    const wanted = standIn(choice, at, value)
    const variant = product.variants.find((one) => isChoice(one, wanted))
    const available = (variant?.available ?? 0) > 0
    const because = variant ? shop.soldOut : t.notMade
    return { value, available, price: variant?.price ?? null, because: available ? null : because }
  })
}

/** What is chosen of each option, and the variant that this means. */
export function useChoice(product: Product) {
  const [chosen, setChosen] = useState(() => firstVariant(product)?.choice ?? [])
  const variant = product.variants.find((one) => isChoice(one, chosen))

  return {
    choice: chosen,
    variant: variant ?? firstVariant(product),
    choose: (at: number, value: string) => setChosen((before) => standIn(before, at, value)),
  }
}
