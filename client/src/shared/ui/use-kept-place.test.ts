import type { Location } from "react-router"
import { expect, it } from "vitest"

import { placeKey } from "./use-kept-place"

const at = (key: string, pathname: string, search = ""): Location => ({
  ...{ key, pathname, search, hash: "", state: null },
})

it("keeps apart the pages that a tab was opened with", () => {
  expect(placeKey(at("default", "/posts/7"))).not.toBe(placeKey(at("default", "/")))
  expect(placeKey(at("default", "/shop", "?q=ink"))).not.toBe(placeKey(at("default", "/shop")))
})

it("finds the same place again after a reload", () => {
  expect(placeKey(at("default", "/shop"))).toBe(placeKey(at("default", "/shop")))
})

it("keeps apart two visits of one page", () => {
  expect(placeKey(at("a1", "/"))).not.toBe(placeKey(at("b2", "/")))
})
