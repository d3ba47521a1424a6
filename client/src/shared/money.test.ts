import { expect, it } from "vitest"

import { formatAmount, formatMoney, parseMoney } from "./money"
import { parseCount, typedCount } from "./numbers"

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

it("reads the digits of an Arabic keyboard", () => {
  expect(parseMoney("١٢٫٥٠", "EUR")).toBe(1250)
  expect(parseCount(" ٣٠ ", 2)).toBe(30)
})

it("reads back what it wrote into a field, without thousands or a sign", () => {
  expect(formatAmount({ amount: 123450, currency: "USD" })).toBe("1234.50")
  expect(formatAmount({ amount: 1299, currency: "JPY" })).toBe("1299")
  expect(typedCount(1234)).toBe("1234")
})

it.each(["", "-1", "1.5", "1e2", "100"])("counts no things by “%s”", (text) =>
  expect(parseCount(text, 2)).toBeNull(),
)

it("refuses what is no amount", () => {
  for (const text of ["", "abc", "1.999", "-3", "1e3", "99999999999999999"])
    expect(parseMoney(text, "USD")).toBeNull()
  expect(parseMoney("1.5", "JPY")).toBeNull()
})
