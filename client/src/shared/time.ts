import { locale } from "@/shared/text/language"

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" })
const clock = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit" })
const sameYear = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" })
const otherYear = new Intl.DateTimeFormat(locale, { dateStyle: "medium" })
const exact = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" })
const weekday = new Intl.DateTimeFormat(locale, {
  weekday: "long",
  day: "numeric",
  month: "long",
})

/** "now", "7 min. ago", "yesterday", then a date. */
export function formatAgo(time: Date, now: Date): string {
  const age = now.getTime() - time.getTime()
  if (age < minute) return relative.format(0, "second")
  if (age < hour) return relative.format(-Math.floor(age / minute), "minute")
  if (age < day) return relative.format(-Math.floor(age / hour), "hour")
  if (age < 7 * day) return relative.format(-Math.floor(age / day), "day")
  return (time.getFullYear() === now.getFullYear() ? sameYear : otherYear).format(time)
}

/** How long the text of formatAgo stays true. */
export function agoStaysFor(time: Date, now: Date): number {
  const age = now.getTime() - time.getTime()
  if (age < hour) return minute
  return age < day ? hour : day
}

/** The whole truth, for a tooltip or a detail page. */
export function formatExact(time: Date): string {
  return exact.format(time)
}

/** Hours and minutes, for a message. */
export function formatClock(time: Date): string {
  return clock.format(time)
}

/** "Monday, 23 November", for the divider between two days. */
export function formatDay(time: Date): string {
  return weekday.format(time)
}
