import { catalogue } from "@/shared/text/catalogue"

/** The areas of the administration, and its closed doors. */
export const t = catalogue("admin", {
  overview: "Overview",
  people: "People",
  posts: "Posts",
  products: "Products",
  orders: "Orders",
  notOpen: "This is not open to you",
  noGrant: "Your account does not hold the grant for it. An administrator can give it to you.",
  goHome: "Go home",
})
