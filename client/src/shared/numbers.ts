const compact = new Intl.NumberFormat(undefined, { notation: "compact" })
const plain = new Intl.NumberFormat()
const plural = new Intl.PluralRules()

/** 980, 1.2K, 3M: for counters in a row. */
export function formatCount(count: number): string {
  return count < 1000 ? plain.format(count) : compact.format(count)
}

/** "1 reply", "12 replies". */
export function counted(count: number, one: string, many: string): string {
  return `${plain.format(count)} ${plural.select(count) === "one" ? one : many}`
}
