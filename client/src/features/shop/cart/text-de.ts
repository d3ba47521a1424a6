import { plural } from "@/shared/text/plural"

import type { t } from "./text"

export const german = {
  things: (count) => plural(count, { other: "# Artikel darin" }),
  loading: "Dein Korb wird geladen",
  notLoaded: "Dein Korb konnte nicht geladen werden",
  nothingLost: "Was darin liegt, ist noch da.",
  inYourBasket: "In deinem Korb",
  empty: "Dein Korb ist leer",
  emptyNote: "Was du hineinlegst, bleibt hier, auch wenn du erst morgen wiederkommst.",
  lookAround: "Im Laden umsehen",
  quantityOf: (name) => `Anzahl von ${name}`,
  remove: (name) => `${name} entfernen`,
  removed: (name) => `${name} ist nicht mehr im Korb.`,
  seeTheBasket: "Zum Korb",
  checkOut: "Zur Kasse",
  sums: "Summen",
  deliveryLater: "Der Versand kommt dazu, sobald wir wissen, wohin es geht.",
  onlyLeft: (count) => plural(count, { other: "Nur noch # da." }),
  justSoldOut: "Das ist gerade ausverkauft.",
  gone: (name) => `${name} wird nicht mehr angeboten.`,
  soldOut: (name) => `${name}: ausverkauft.`,
  fewLeft: (name, count) => `${name}: ${plural(count, { other: "nur noch # da." })}`,
  priceChanged: (name, was, now) => `${name} hat ${was} gekostet und kostet jetzt ${now}.`,
} satisfies typeof t
