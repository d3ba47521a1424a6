import { formatAmount, minorDigits, parseMoney } from "@/shared/money"
import { parseCount, typedCount } from "@/shared/numbers"

import type { NewProduct } from "./queries"
import { t } from "./text"

/** What a keeper types about what there is to choose. */
export interface Offer {
  /** "Size"; empty for a thing that is just one thing. */
  option: string
  /** "S, M, L" */
  values: string
  price: string
  stock: string
}

export const nothingOffered: Offer = {
  option: "",
  values: "",
  price: "",
  stock: typedCount(1),
}

/** Twelve and a half of whatever the shop counts in, as the reader would type it. */
export const examplePrice = (currency: string): string =>
  formatAmount({ amount: 12.5 * 10 ** minorDigits(currency), currency })

const valuesOf = ({ option, values }: Offer): string[] =>
  option.trim() === ""
    ? []
    : [...new Set(values.split(/[,،]/).map((one) => one.trim()))].filter(Boolean)

/** What is not right yet, in a sentence; null when it can be sent. */
export function wrongWith(offer: Offer, currency: string): string | null {
  if (parseMoney(offer.price, currency) === null) return t.priceMissing(examplePrice(currency))
  if (parseCount(offer.stock, 6) === null) return t.howManyMissing
  if (offer.option.trim() !== "" && valuesOf(offer).length === 0)
    return t.choicesMissing(offer.option.trim())
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
  const stock = parseCount(offer.stock, 6) ?? 0
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
