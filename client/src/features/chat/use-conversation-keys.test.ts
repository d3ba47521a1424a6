import { expect, it } from "vitest"

import type { Conversation } from "./queries"
import { neighbour } from "./use-conversation-keys"

const conversations = [0, 2, 0, 1].map(
  (unread_count, index) => ({ id: index + 1, unread_count }) as Conversation,
)

it.each([
  [2, 1, 3],
  [2, -1, 1],
  [4, 1, undefined],
  [1, -1, undefined],
  [NaN, 1, 1],
  [NaN, -1, 4],
] as const)("goes from %i by %i to %i", (at, by, to) => {
  expect(neighbour(conversations, at, by)?.id).toBe(to)
})

it.each([
  [2, 1, 4],
  [4, 1, 2],
  [3, -1, 2],
  [2, -1, 4],
  [NaN, 1, 2],
] as const)("goes from %i by %i to the unread %i, beyond the end as well", (at, by, to) => {
  expect(neighbour(conversations, at, by, true)?.id).toBe(to)
})

it("stays where nothing is unread, or nothing but what one is at", () => {
  const read = conversations.map((one) => ({ ...one, unread_count: one.id === 2 ? 1 : 0 }))
  expect(neighbour(read, 2, 1, true)).toBeUndefined()
  expect(neighbour([], NaN, 1)).toBeUndefined()
})
