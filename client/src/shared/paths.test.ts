import { expect, it } from "vitest"

import { safeNext } from "./paths"

it("leads back inside only", () => {
  expect(safeNext("/shop/tote?size=l")).toBe("/shop/tote?size=l")
  for (const foreign of ["//evil.example", "/\\evil.example", "https://evil.example", null])
    expect(safeNext(foreign)).toBe("/")
})
