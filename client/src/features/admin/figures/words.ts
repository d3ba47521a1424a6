import { locale } from "@/shared/text/language"
import { minorDigits, type Money } from "@/shared/money"

import type { Interval } from "./range"
import { t } from "./text"

const shortDay = new Intl.DateTimeFormat(locale, {
  day: "numeric",
  month: "short",
  timeZone: "UTC",
})
const longDay = new Intl.DateTimeFormat(locale, {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
})
const mediumDay = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" })
const shortMonth = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" })
const longMonth = new Intl.DateTimeFormat(locale, {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
})
const percent = new Intl.NumberFormat(locale, {
  style: "percent",
  signDisplay: "exceptZero",
  maximumFractionDigits: 0,
})

/** Under a chart. */
export function shortStart(start: string, interval: Interval): string {
  return (interval === "month" ? shortMonth : shortDay).format(new Date(start))
}

/** In full: the first day of an interval. */
export function longStart(start: string, interval: Interval): string {
  if (interval === "month") return longMonth.format(new Date(start))
  if (interval === "week") return t.weekOf(mediumDay.format(new Date(start)))
  return longDay.format(new Date(start))
}

/** At an axis: no cents, and large amounts in short. */
export function axisMoney({ amount, currency }: Money): string {
  const units = amount / 10 ** minorDigits(currency)
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    notation: units >= 10_000 ? "compact" : "standard",
    maximumFractionDigits: units >= 10_000 ? 1 : 0,
  }).format(units)
}

/** Beyond this a percentage says less than the number itself. */
const most = 3

/** "+12% on the 30 days before", or "9 in the 30 days before". */
export function comparison(
  now: number,
  before: number,
  days: number,
  say: (value: number) => string,
): string {
  if (before > 0 && now / before > most) return t.amountBefore(say(before), days)
  if (before === 0) return now === 0 ? t.stillNone(days) : t.noneBefore(days)
  return t.change(percent.format((now - before) / before), days)
}
