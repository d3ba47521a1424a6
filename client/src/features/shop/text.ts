import { catalogue } from "@/shared/text/catalogue"
import { plural } from "@/shared/text/plural"

/** What all of the shop says: stock, sums, the ways out. */
export const t = catalogue("shop", {
  inTheShop: "In the shop",
  from: (seller: string) => `From ${seller}`,
  soldOut: "Sold out",
  left: (count: number) => plural(count, { other: "# left" }),
  inStock: "In stock",
  oneLess: "One less",
  oneMore: "One more",
  goods: "Goods",
  discount: "Discount",
  delivery: "Delivery",
  tax: "Tax",
  total: "Total",
  comma: ", ",
  yourBasket: "Your basket",
  yourOrders: "Your orders",
  whatYouSell: "What you sell",
  whereYouPay: "Paying happens on the payment service’s own page.",
})
