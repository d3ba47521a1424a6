import { catalogue } from "@/shared/text/catalogue"

/** One thing, its choices and who sells it. */
export const t = catalogue("product", {
  loading: "Loading the product",
  notLoaded: "This product could not be loaded",
  onlyYou: "Only you see this: it is not in the shop.",
  tags: "Tags",
  edit: "Edit",
  notOffered: "This is not in the shop",
  notOfferedNote: "It may have been taken out, or the address is not quite right.",
  seeWhatIs: "See what is",
  seller: "Seller",
  askTheSeller: "Ask the seller",
  quantity: "Quantity",
  addToBasket: "Add to basket",
  notMade: "Not made in this combination",
  photosOf: (name: string) => `Photos of ${name}`,
  photo: (at: number) => `Photo ${at}`,
  openLarge: (what: string) => `${what}. Open large`,
})
