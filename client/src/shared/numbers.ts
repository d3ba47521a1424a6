import { locale } from "@/shared/text/language"

const compact = new Intl.NumberFormat(locale, { notation: "compact" })
const plain = new Intl.NumberFormat(locale)
const plural = new Intl.PluralRules(locale)

/** 12,345: the whole number. */
export const formatNumber = (count: number): string => plain.format(count)

/** 980, 1.2K, 3M: for counters in a row. */
export function formatCount(count: number): string {
  return count < 1000 ? plain.format(count) : compact.format(count)
}

/** "1 reply", "12 replies". */
export function counted(count: number, one: string, many: string): string {
  return `${plain.format(count)} ${plural.select(count) === "one" ? one : many}`
}
