import { parseMoney } from "@/shared/money"

import type { NewProduct } from "./queries"

/** What a keeper types about what there is to choose. */
export interface Offer {
  /** "Size"; empty for a thing that is just one thing. */
  option: string
  /** "S, M, L" */
  values: string
  price: string
  stock: string
}

export const nothingOffered: Offer = { option: "", values: "", price: "", stock: "1" }

const valuesOf = ({ option, values }: Offer): string[] =>
  option.trim() === ""
    ? []
    : [...new Set(values.split(",").map((one) => one.trim()))].filter(Boolean)

/** What is not right yet, in a sentence; null when it can be sent. */
export function wrongWith(offer: Offer, currency: string): string | null {
  if (parseMoney(offer.price, currency) === null) return "What does it cost? Like 12.50"
  if (!/^\d{1,6}$/.test(offer.stock)) return "How many are there?"
  if (offer.option.trim() !== "" && valuesOf(offer).length === 0)
    return `What is there to choose of “${offer.option.trim()}”?`
  return null
}

const skuOf = (name: string, value: string): string =>
  [name, value]
    .join(" ")
    .normalize("NFKD")
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 32) || "ITEM"

/** The options and variants that this means; prices and stock of each can be changed afterwards. */
export function variantsOf(
  offer: Offer,
  name: string,
  currency: string,
): Pick<NewProduct, "options" | "variants"> {
  const values = valuesOf(offer)
  const price = { amount: parseMoney(offer.price, currency) ?? 0, currency }
  const stock = Number(offer.stock)
  // The number keeps two values apart that differ in no Latin letter.
  const made = (value: string, choice: string[], index: number) => ({
    sku: `${skuOf(name, value)}-${index + 1}`,
    choice,
    price,
    stock,
  })

  if (values.length === 0) return { options: [], variants: [made("", [], 0)] }
  return {
    options: [{ name: offer.option.trim(), values }],
    variants: values.map((value, index) => made(value, [value], index)),
  }
}
