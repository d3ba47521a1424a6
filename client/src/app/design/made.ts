import type { Conversation } from "@/features/chat/queries"
import type { Stats } from "@/features/admin/nouns"
import type { Notification } from "@/features/notifications/queries"
import type { Cart, CartItem, Order, Product, ProductSummary } from "@/features/shop/nouns"
import { ines, makeMedia, makePost } from "@/shared/testing/posts"

const euro = (amount: number) => ({ amount, currency: "EUR" })
const moment = "2026-11-23T12:00:00Z"
const picture = makeMedia({ url: "/favicon.svg", alt_text: "A fold with a dot" })

export const posts = [
  makePost({ id: 1, body: "The oven is at temperature. First loaves out at #seven." }),
  makePost({ id: 2, body: "Look what the press did.", media: [picture], liked_by_me: true }),
]

export const bowl: Product = {
  id: 7,
  slug: "tea-bowl",
  name: "Tea bowl",
  price: euro(1900),
  available: 8,
  image: picture,
  category: { id: 1, slug: "ceramics", name: "Ceramics" },
  seller: ines,
  rating: null,
  status: "published",
  version: 4,
  created_at: moment,
  can: { edit: false, set_stock: false, delete: false },
  description: "Thrown by hand.",
  tags: [],
  images: [picture, { ...picture, id: 701 }],
  options: [{ name: "Size", values: ["S", "L", "XL"] }],
  variants: [
    { id: 71, sku: "S", choice: ["S"], price: euro(1900), available: 8 },
    { id: 72, sku: "L", choice: ["L"], price: euro(2400), available: 3 },
    { id: 73, sku: "XL", choice: ["XL"], price: euro(2900), available: 0 },
  ],
}

export const products: ProductSummary[] = [
  bowl,
  { ...bowl, id: 8, name: "A bowl with a name that takes two lines", available: 2 },
  { ...bowl, id: 9, name: "Sold out", image: null, available: 0 },
]

const item: CartItem = {
  id: 1,
  product: { id: 7, slug: "tea-bowl", name: "Tea bowl", image: picture },
  variant: { id: 71, sku: "S", choice: ["S"] },
  quantity: 2,
  available: 8,
  unit_price: euro(1900),
  line_total: euro(3800),
}

export function cartOf(items: CartItem[] = [item]): Cart {
  const sum = euro(items.length * 3800)
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
  }
}

export const timeline: Order["timeline"] = [
  { seq: 1, kind: "placed", at: moment, data: {} },
  { seq: 2, kind: "paid", at: moment, data: {} },
  { seq: 3, kind: "shipped", at: moment, data: {} },
] as unknown as Order["timeline"]

const said = (id: number, body: string, sender = ines) => ({
  id,
  conversation_id: 11,
  body,
  sender,
  cards: [],
  media: [],
  refs: [],
  client_id: crypto.randomUUID(),
  content_type: "text" as const,
  created_at: moment,
  event: id,
  seq: id,
  reply_to: null,
})

export const messages = [said(1, "Save me one, please."), said(2, "Two, if you can.")]

export const conversations: Conversation[] = [3, 0].map((unread_count, index) => ({
  id: 11 + index,
  active_at: moment,
  can: { send: true },
  is_group: false,
  last_event: 2,
  last_message: messages[index] ?? null,
  last_seq: 2,
  members: [{ user: ines }] as unknown as Conversation["members"],
  muted: index === 1,
  title: null,
  unread_count,
}))

export const notifications: Notification[] = [
  {
    id: 5,
    kind: "like",
    subject: { kind: "post", id: 9, data: { body: "First loaves at seven.", media: [] } },
    actors: [ines],
    actor_count: 5,
    read: false,
    created_at: moment,
    updated_at: moment,
  },
  {
    id: 6,
    kind: "follow",
    subject: { kind: "user", id: 1, data: null },
    actors: [ines],
    actor_count: 1,
    read: true,
    created_at: moment,
    updated_at: moment,
  },
]

const figures = { active_users: 40, posts: 30, revenue: euro(12_000), orders: 4 }

export const stats: Stats = {
  from: "2026-11-01",
  to: "2026-11-03",
  interval: "day",
  totals: figures,
  before: { active_users: 32, posts: 0, revenue: euro(1_000), orders: 1 },
  orders_to_ship: 6,
  orders_late: 2,
  series: [9, 30, 12].map((active_users, index) => ({
    start: `2026-11-0${index + 1}`,
    active_users,
    posts: active_users - 4,
    revenue: euro(active_users * 100),
    orders: index,
  })),
}

export const people = [
  { ...ines, followed_by_me: true },
  { ...ines, id: 3, username: "noor", display_name: "Noor Haddad", followed_by_me: false },
]

export const sessions = [true, false].map((current, index) => ({
  id: index + 3,
  device: current ? "Chrome on Linux" : "Firefox on Android",
  place: "192.0.2.7",
  created_at: moment,
  last_seen_at: moment,
  current,
}))

export const orders = [
  {
    id: 1,
    number: "P-7F3K-9QX2",
    status: "placed",
    payment_status: "paid",
    fulfilment_status: "unfulfilled",
    totals: { total: euro(3800) },
    lines: [{ name: "Tea bowl", image: picture }],
    created_at: moment,
    version: 1,
  },
]
