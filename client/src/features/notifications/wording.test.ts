import { expect, it } from "vitest"

import type { Notification } from "./queries"
import { excerptOf, orderSentence, targetOf, whoOf } from "./wording"

const person = (id: number, display_name: string) => ({
  id,
  username: display_name.toLowerCase(),
  display_name,
  avatar: null,
})

const make = (change: Partial<Notification> = {}): Notification => ({
  id: 1,
  kind: "like",
  subject: { kind: "post", id: 9, data: { body: "", media: [{}, {}] } },
  actors: [person(2, "Ana"), person(3, "Ben")],
  actor_count: 2,
  read: false,
  created_at: "2026-11-23T10:00:00Z",
  updated_at: "2026-11-23T12:00:00Z",
  ...change,
})

const said = (notification: Notification) => Object.values(whoOf(notification)).join("")

it.each([
  [make({ actors: [person(2, "Ana")], actor_count: 1 }), "Ana"],
  [make(), "Ana and Ben"],
  [make({ actors: [person(2, "Ana")], actor_count: 2 }), "Ana and 1 other"],
  [make({ actor_count: 5 }), "Ana and 4 others"],
  [make({ actors: [], actor_count: 0 }), "Somebody"],
])("names who it was (%#)", (notification, sentence) => {
  expect(said(notification)).toBe(sentence)
})

it("quotes a post of pictures by how many there are", () => {
  expect(excerptOf(make())).toBe("2 photos")
  expect(
    excerptOf(make({ kind: "follow", subject: { kind: "user", id: 1, data: null } })),
  ).toBeNull()
})

it.each([
  [make(), "/posts/9"],
  [make({ subject: { kind: "conversation", id: 4, data: null } }), "/messages/4"],
  [make({ subject: { kind: "user", id: 1, data: null } }), "/people/mara/followers"],
  [
    make({
      subject: { kind: "user", id: 1, data: null },
      actors: [person(2, "Ana")],
      actor_count: 1,
    }),
    "/people/ana",
  ],
  [make({ subject: { kind: "order", id: 3, data: { number: "P-1" } } }), "/orders/P-1"],
])("leads to what it is about (%#)", (notification, address) => {
  expect(targetOf(notification, "mara")).toBe(address)
})

it("lets an order speak for itself", () => {
  const order = (fulfilment_status: string) =>
    make({
      kind: "order",
      subject: { kind: "order", id: 3, data: { number: "P-1", fulfilment_status } },
    })
  expect(orderSentence(order("unfulfilled"))).toBe("Your order P-1 is placed")
  expect(orderSentence(order("shipped"))).toBe("Your order P-1 is on its way")
})
