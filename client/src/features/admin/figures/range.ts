import { useSearchParams } from "react-router"

import type { Stats } from "../nouns"
import { t } from "./text"

export type Interval = Stats["interval"]

export const intervals = (): Record<Interval, string> => ({
  day: t.days,
  week: t.weeks,
  month: t.months,
})

/** Days in UTC, both included, as the server counts them. */
export interface Range {
  from: string
  to: string
  interval: Interval
}

export const presets = (): readonly { days: number; title: string; interval: Interval }[] => [
  { days: 7, title: t.lastDays(7), interval: "day" },
  { days: 30, title: t.lastDays(30), interval: "day" },
  { days: 90, title: t.lastDays(90), interval: "week" },
  { days: 365, title: t.aYear, interval: "month" },
]

const day = 86_400_000
const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
const isInterval = (text: string | null): text is Interval => text !== null && text in intervals()

/** Today and the days before it. */
export function lastDays(days: number, now = new Date()): Pick<Range, "from" | "to"> {
  const write = (time: number) => new Date(time).toISOString().slice(0, 10)
  return { from: write(now.getTime() - (days - 1) * day), to: write(now.getTime()) }
}

/** What the address asks for; thirty days unless it says otherwise. */
export function readRange(search: URLSearchParams, now = new Date()): Range {
  const [from, to, interval] = ["from", "to", "interval"].map((name) => search.get(name))
  const span = isDay(from ?? null) && isDay(to ?? null) ? { from, to } : lastDays(30, now)
  return {
    ...(span as Pick<Range, "from" | "to">),
    interval: isInterval(interval ?? null) ? (interval as Interval) : "day",
  }
}

/** The span, and whether figures are shown as a table: both live in the address. */
export function useRange() {
  const [search, setSearch] = useSearchParams()
  const range = readRange(search)
  const asTable = search.get("view") === "table"
  const write = (next: Range, table: boolean) =>
    setSearch({ ...next, ...(table && { view: "table" }) }, { replace: true })

  return {
    range,
    asTable,
    change: (part: Partial<Range>) => write({ ...range, ...part }, asTable),
    showTable: (table: boolean) => write(range, table),
  }
}
