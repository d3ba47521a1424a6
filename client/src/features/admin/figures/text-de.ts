import { plural } from "@/shared/text/plural"

import type { t } from "./text"

const per = { day: "pro Tag", week: "pro Woche", month: "pro Monat" } as const

const inDaysBefore = (days: number) =>
  plural(days, { one: "am Tag davor", other: "in den # Tagen davor" })

export const german = {
  loading: "Die Zahlen werden geladen",
  notLoaded: "Die Zahlen konnten nicht geladen werden",
  figures: "Zahlen",
  byInterval: "Zahlen, Abschnitt für Abschnitt",
  activePeople: "Aktive Leute",
  posts: "Beiträge",
  revenue: "Umsatz",
  orders: "Bestellungen",
  ordersToShip: "Zu versenden",
  activePeoplePer: (interval) => `Aktive Leute ${per[interval]}`,
  postsPer: (interval) => `Beiträge ${per[interval]}`,
  revenuePer: (interval) => `Umsatz ${per[interval]}`,
  ordersPer: (interval) => `Bestellungen ${per[interval]}`,
  countPeople: (count) => plural(count, { one: "# Person", other: "# Personen" }),
  countPosts: (count) => plural(count, { one: "# Beitrag", other: "# Beiträge" }),
  countOrders: (count) => plural(count, { one: "# Bestellung", other: "# Bestellungen" }),
  pointByPoint: (title) => `${title}, Punkt für Punkt`,
  most: (what) => `Am meisten: ${what}`,
  nothing: "Nichts in dieser Zeit",
  time: "Zeit",
  from: "Von",
  to: "Bis",
  inStepsOf: "In Schritten von",
  days: "Tage",
  weeks: "Wochen",
  months: "Monate",
  lastDays: (days) => plural(days, { one: "# Tag", other: "# Tage" }),
  aYear: "Ein Jahr",
  weekOf: (day) => `Woche ab ${day}`,
  charts: "Diagramme",
  table: "Tabelle",
  nothingWaits: "nichts wartet",
  noneLate: "keine seit über drei Tagen",
  late: (count) => plural(count, { other: "# seit über drei Tagen" }),
  change: (percent, days) =>
    plural(days, {
      one: `${percent} gegenüber dem Tag davor`,
      other: `${percent} gegenüber den # Tagen davor`,
    }),
  amountBefore: (amount, days) => `${amount} ${inDaysBefore(days)}`,
  noneBefore: (days) => `nichts ${inDaysBefore(days)}`,
  stillNone: (days) => `nichts, wie ${inDaysBefore(days)}`,
} satisfies typeof t
