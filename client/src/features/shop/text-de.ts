import { plural } from "@/shared/text/plural"

import type { t } from "./text"

export const german = {
  inTheShop: "Im Laden",
  from: (seller) => `Von ${seller}`,
  soldOut: "Ausverkauft",
  left: (count) => plural(count, { other: "Noch #" }),
  inStock: "Vorrätig",
  oneLess: "Eins weniger",
  oneMore: "Eins mehr",
  goods: "Waren",
  discount: "Rabatt",
  delivery: "Versand",
  tax: "Steuer",
  total: "Gesamt",
  comma: ", ",
  yourBasket: "Dein Korb",
  yourOrders: "Deine Bestellungen",
  whatYouSell: "Was du verkaufst",
  whereYouPay: "Bezahlt wird auf der Seite des Zahlungsdienstes.",
} satisfies typeof t
