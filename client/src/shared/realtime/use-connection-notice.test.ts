import { expect, it } from "vitest"

import { noticeAt } from "./use-connection-notice"

const down = { downSince: 0, recoveredAt: null, nextTryAt: 12_000 }

it("says nothing for 2 s, then a quiet word, and counts down from 8 s on", () => {
  expect(noticeAt(1_900, down)).toEqual({ kind: "none" })
  expect(noticeAt(2_000, down)).toEqual({ kind: "connecting" })
  expect(noticeAt(8_000, down)).toEqual({ kind: "banner", seconds: 4 })
})

it("says for 2 s that all is up to date", () => {
  const up = { downSince: null, recoveredAt: 10_000, nextTryAt: null }
  expect(noticeAt(11_000, up)).toEqual({ kind: "recovered" })
  expect(noticeAt(12_000, up)).toEqual({ kind: "none" })
})
