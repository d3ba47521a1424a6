import { catalogue } from "@/shared/text/catalogue"
import { plural } from "@/shared/text/plural"

/** Everything that can be bought, and how to look for it. */
export const t = catalogue("shelves", {
  notLoaded: "The shop could not be loaded",
  shown: (count: number) => plural(count, { one: "# product shown", other: "# products shown" }),
  thatIsEverything: "That is everything.",
  loading: "Loading the shop",
  empty: "The shelves are empty",
  emptyNote: "Nobody offers anything yet. Come back a little later.",
  nothingLikeThat: "Nothing like that here",
  showEverything: "Show everything",
  nothingGoesBy: (words: string) => `Nothing goes by “${words}” on this shelf.`,
  allFound: "See all of it in the shop",
  nothingOffered: (words: string) => `Nothing in the shop goes by “${words}”.`,
  nothingFits: "Nothing on this shelf fits.",
  categories: "Categories",
  everything: "Everything",
  inStockOnly: "In stock only",
  order: "Order",
  search: "Search the shop",
  clearSearch: "Clear the search",
  sorts: {
    newest: "Newest first",
    price: "Price, low to high",
    "-price": "Price, high to low",
    name: "Name",
  },
})
