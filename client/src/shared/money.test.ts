import { expect, it } from "vitest"

import { formatMoney, parseMoney } from "./money"

it("knows how many digits each currency has", () => {
  expect(formatMoney({ amount: 1299, currency: "USD" })).toContain("12.99")
  expect(formatMoney({ amount: 1299, currency: "JPY" })).toContain("1,299")
  expect(formatMoney({ amount: 1299, currency: "KWD" })).toContain("1.299")
})

it("reads an amount without ever counting in fractions", () => {
  expect(parseMoney("12.99", "USD")).toBe(1299)
  expect(parseMoney("12,5", "EUR")).toBe(1250)
  expect(parseMoney("0.29", "EUR")).toBe(29)
  expect(parseMoney("12", "JPY")).toBe(12)
})

it("refuses what is no amount", () => {
  for (const text of ["", "abc", "1.999", "-3", "1e3", "99999999999999999"])
    expect(parseMoney(text, "USD")).toBeNull()
  expect(parseMoney("1.5", "JPY")).toBeNull()
})
