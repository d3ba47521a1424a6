import { latinDigits } from "@/shared/numbers"
import { locale } from "@/shared/text/language"

export interface Money {
  amount: number
  currency: string
}

const formatters = new Map<string, Intl.NumberFormat>()

function formatterOf(currency: string): Intl.NumberFormat {
  let formatter = formatters.get(currency)
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, { style: "currency", currency })
    formatters.set(currency, formatter)
  }
  return formatter
}

/** How many digits follow the point: 2 for USD, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  return formatterOf(currency).resolvedOptions().maximumFractionDigits ?? 2
}

/** Minor units in words of the reader's place: 1299 USD is $12.99. */
export function formatMoney({ amount, currency }: Money): string {
  return formatterOf(currency).format(amount / 10 ** minorDigits(currency))
}

const typed = new Set(["integer", "decimal", "fraction"])

/** An amount as the reader would type it into a field: 1299 USD is "12.99", or "12,99" in German. */
export function formatAmount({ amount, currency }: Money): string {
  return formatterOf(currency)
    .formatToParts(amount / 10 ** minorDigits(currency))
    .filter(({ type }) => typed.has(type))
    .map(({ value }) => value)
    .join("")
}

/** What a person typed ("12,50", "١٢٫٥٠") in minor units, or null if it is no amount. */
export function parseMoney(text: string, currency: string): number | null {
  const digits = minorDigits(currency)
  const match = /^\s*(\d+)(?:[.,٫](\d+))?\s*$/.exec(latinDigits(text))
  const whole = match?.[1]
  const fraction = match?.[2] ?? ""
  if (whole === undefined || fraction.length > digits) return null

  const amount = Number(whole + fraction.padEnd(digits, "0"))
  return Number.isSafeInteger(amount) ? amount : null
}
