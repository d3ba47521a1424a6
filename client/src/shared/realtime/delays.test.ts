import { expect, it } from "vitest"

import { reconnectDelay, resendDelay } from "./delays"

it("reconnects at once, then after 1, 2, 4, 8 and 15 seconds", () => {
  const longest = [0, 1, 2, 3, 4, 5, 6].map((attempt) => reconnectDelay(attempt, 1))
  expect(longest).toEqual([0, 1000, 2000, 4000, 8000, 15_000, 15_000])
})

it("leaves half of each wait to chance", () => {
  expect(reconnectDelay(3, 0)).toBe(2000)
  expect(resendDelay(2, 0)).toBe(2000)
  expect(resendDelay(2, 1)).toBe(4000)
})
