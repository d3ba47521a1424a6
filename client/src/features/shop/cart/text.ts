import { catalogue } from "@/shared/text/catalogue"
import { plural } from "@/shared/text/plural"

/** The basket, beside the page and as a page. */
export const t = catalogue("cart", {
  things: (count: number) => plural(count, { one: "# thing in it", other: "# things in it" }),
  loading: "Loading your basket",
  notLoaded: "Your basket could not be loaded",
  nothingLost: "Nothing in it is lost.",
  inYourBasket: "In your basket",
  empty: "Your basket is empty",
  emptyNote: "What you put in stays here, also when you come back tomorrow.",
  lookAround: "Look around the shop",
  quantityOf: (name: string) => `Quantity of ${name}`,
  remove: (name: string) => `Remove ${name}`,
  removed: (name: string) => `${name} is out of the basket.`,
  seeTheBasket: "See the basket",
  checkOut: "Check out",
  sums: "Sums",
  deliveryLater: "Delivery is added once we know where it goes.",
  onlyLeft: (count: number) => plural(count, { other: "Only # left." }),
  justSoldOut: "That has just sold out.",
  gone: (name: string) => `${name} is no longer offered.`,
  soldOut: (name: string) => `${name}: sold out.`,
  fewLeft: (name: string, count: number) => `${name}: ${plural(count, { other: "only # left." })}`,
  priceChanged: (name: string, was: string, now: string) => `${name} was ${was} and is ${now} now.`,
})
