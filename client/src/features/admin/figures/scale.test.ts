import { expect, it } from "vitest"

import { labelled, ticksTo } from "./scale"

it.each([
  [0, 1, [0, 1]],
  [3, 1, [0, 1, 2, 3]],
  [40, 1, [0, 10, 20, 30, 40]],
  [41, 1, [0, 20, 40, 60]],
  [26_980, 100, [0, 10_000, 20_000, 30_000]],
  [150, 100, [0, 100, 200]],
])("marks up to %i in round steps", (most, unit, marks) => {
  expect(ticksTo(most, 4, unit)).toEqual(marks)
})

it("names as many points as there is room for, the last one always", () => {
  expect([...labelled(7, 3)].sort((a, b) => a - b)).toEqual([0, 3, 6])
  expect([...labelled(2, 0)]).toContain(1)
})
