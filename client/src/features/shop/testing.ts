import { http, HttpResponse } from "msw"

import { at } from "@/shared/testing/server"

import type { Address, Cart, CartItem, Order, Product, ProductSummary, Variant } from "./nouns"

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

/** Two bowls, paid and waiting to be packed. */
export function makeOrder(change: Partial<Order> = {}): Order {
  const none = euro(0)
  const bowls = {
    id: 1,
    product_id: 7,
    variant_id: 71,
    seller_id: 3,
    name: "Tea bowl",
    sku: "BOWL-S",
    choice: ["S"],
    image: null,
    quantity: 2,
    shipped: 0,
    returned: 0,
    unit_price: euro(1900),
    total: euro(3800),
  }
  const at = "2026-11-01T12:00:00Z"
  return {
    id: 9,
    number: "P-7F3K-9QX2",
    status: "placed",
    payment_status: "paid",
    fulfilment_status: "unfulfilled",
    lines: [bowls],
    totals: {
      subtotal: euro(3800),
      discount: none,
      shipping: euro(490),
      tax: none,
      total: euro(4290),
    },
    shipping_method: { code: "standard", label: "Snail mail" },
    shipping_address: homeAddress,
    timeline: ["created", "paid", "placed"].map((kind, seq) => ({
      seq,
      kind,
      at,
      by: "buyer",
      data: {},
    })),
    fulfilments: [],
    refunds: [],
    refundable: euro(4290),
    email: null,
    checkout_url: null,
    conversation_id: null,
    hold_until: null,
    version: 3,
    created_at: at,
    can: { pay: false, cancel: true, ship: true, refund: true },
    ...change,
  }
}

export const homeAddress: Address = {
  name: "Ana Lopes",
  line1: "Rua do Sol 7",
  line2: "",
  postal_code: "10115",
  city: "Berlin",
  region: "",
  country: "DE",
}
