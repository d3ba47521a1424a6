import { http, HttpResponse } from "msw"

import { at } from "@/shared/testing/server"

import type { Cart, CartItem, Product, ProductSummary, Variant } from "./nouns"

const euro = (amount: number) => ({ amount, currency: "EUR" })

export function makeVariant(change: Partial<Variant> = {}): Variant {
  return { id: 71, sku: "BOWL", choice: [], price: euro(1900), available: 8, ...change }
}

export function makeSummary(change: Partial<ProductSummary> = {}): ProductSummary {
  const bowl: ProductSummary = {
    id: 7,
    slug: "tea-bowl",
    name: "Tea bowl",
    price: euro(1900),
    available: 8,
    image: null,
    category: { id: 1, slug: "ceramics", name: "Ceramics" },
    seller: {
      id: 3,
      username: "ben",
      display_name: "Ben Ito",
      avatar: null,
    },
    rating: null,
    status: "published",
    version: 4,
    created_at: "2026-11-01T12:00:00Z",
    can: { edit: false, set_stock: false, delete: false },
  }
  return { ...bowl, ...change }
}

/** A bowl in two sizes of which the large one is sold out. */
export function makeProduct(change: Partial<Product> = {}): Product {
  return {
    ...makeSummary(),
    description: "Thrown by hand.",
    tags: [],
    images: [],
    options: [{ name: "Size", values: ["S", "L", "XL"] }],
    variants: [
      makeVariant({ id: 71, choice: ["S"], available: 8 }),
      makeVariant({ id: 72, choice: ["L"], price: euro(2400), available: 3 }),
      makeVariant({ id: 73, choice: ["XL"], available: 0 }),
    ],
    ...change,
  }
}

export function makeItem(change: Partial<CartItem> = {}): CartItem {
  return {
    id: 1,
    product: { id: 7, slug: "tea-bowl", name: "Tea bowl", image: null },
    variant: { id: 71, sku: "BOWL-S", choice: ["S"] },
    quantity: 2,
    available: 8,
    unit_price: euro(1900),
    line_total: euro(3800),
    ...change,
  }
}

export function makeCart(items: CartItem[] = [makeItem()], change: Partial<Cart> = {}): Cart {
  const sum = euro(items.reduce((all, { line_total }) => all + line_total.amount, 0))
  const none = euro(0)
  return {
    items,
    subtotal: sum,
    discount: none,
    shipping: none,
    tax: none,
    total: sum,
    notices: [],
    version: 1,
    ...change,
  }
}

/** A server on which the basket is always this one. */
export const cartIs = (cart: Cart) => http.get(at("/cart/"), () => HttpResponse.json(cart))
