/** Where the shop's answers are cached. */
export const shopKeys = {
  products: ["shop", "products"],
  product: (slug: string) => ["shop", "products", "one", slug],
  categories: ["shop", "categories"],
  cart: ["shop", "cart"],
  orders: ["shop", "orders"],
  order: (number: string) => ["shop", "orders", "one", number],
  options: ["shop", "delivery"],
} as const
