import { formatMoney } from "@/shared/money"

import type { Cart, CartItem } from "../nouns"
import { t } from "./text"

export type Notice = Cart["notices"][number]

/** What has changed about a line, by its code; a code that is new here comes with the server's words. */
export function noticeSentence({ code, detail, was }: Notice, item: CartItem): string {
  const { product, available, unit_price } = item
  if (code === "gone") return t.gone(product.name)
  if (code === "stock_insufficient")
    return available > 0 ? t.fewLeft(product.name, available) : t.soldOut(product.name)
  if (code === "price_changed" && was)
    return t.priceChanged(product.name, formatMoney(was), formatMoney(unit_price))
  return detail
}
