import { locale } from "@/shared/text/language"

const compact = new Intl.NumberFormat(locale, { notation: "compact" })
const plain = new Intl.NumberFormat(locale)

/** 12,345: the whole number. */
export const formatNumber = (count: number): string => plain.format(count)

/** 980, 1.2K, 3M: for counters in a row. */
export function formatCount(count: number): string {
  return count < 1000 ? plain.format(count) : compact.format(count)
}

/** Digits as programs read them: "١٢" is "12". */
export const latinDigits = (text: string): string =>
  text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - "٠".charCodeAt(0)))

/** A count as the reader would type it into a field. */
export const typedCount = (count: number): string =>
  plain
    .formatToParts(count)
    .filter(({ type }) => type === "integer")
    .map(({ value }) => value)
    .join("")

/** How many a person typed, or null if it is no whole number of so few digits. */
export function parseCount(text: string, mostDigits: number): number | null {
  const digits = latinDigits(text.trim())
  return /^\d+$/.test(digits) && digits.length <= mostDigits ? Number(digits) : null
}
