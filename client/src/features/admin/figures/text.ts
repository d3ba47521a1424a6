import { catalogue } from "@/shared/text/catalogue"
import { plural } from "@/shared/text/plural"

import type { Stats } from "../nouns"

type Interval = Stats["interval"]

const per = { day: "a day", week: "a week", month: "a month" } as const

const daysBefore = (days: number) =>
  plural(days, { one: "the day before", other: "the # days before" })

/** The dashboard: what was counted, in which time, and how it compares. */
export const t = catalogue("figures", {
  loading: "Loading the figures",
  notLoaded: "The figures could not be loaded",
  figures: "Figures",
  byInterval: "Figures, interval by interval",
  activePeople: "Active people",
  posts: "Posts",
  revenue: "Revenue",
  orders: "Orders",
  ordersToShip: "Orders to ship",
  activePeoplePer: (interval: Interval) => `Active people ${per[interval]}`,
  postsPer: (interval: Interval) => `Posts ${per[interval]}`,
  revenuePer: (interval: Interval) => `Revenue ${per[interval]}`,
  ordersPer: (interval: Interval) => `Orders ${per[interval]}`,
  countPeople: (count: number) => plural(count, { one: "# person", other: "# people" }),
  countPosts: (count: number) => plural(count, { one: "# post", other: "# posts" }),
  countOrders: (count: number) => plural(count, { one: "# order", other: "# orders" }),
  pointByPoint: (title: string) => `${title}, point by point`,
  most: (what: string) => `Most: ${what}`,
  nothing: "Nothing in this time",
  time: "Time",
  from: "From",
  to: "To",
  inStepsOf: "In steps of",
  days: "Days",
  weeks: "Weeks",
  months: "Months",
  lastDays: (days: number) => plural(days, { one: "# day", other: "# days" }),
  aYear: "A year",
  weekOf: (day: string) => `Week of ${day}`,
  charts: "Charts",
  table: "Table",
  nothingWaits: "nothing waits",
  noneLate: "none for over three days",
  late: (count: number) => plural(count, { other: "# for over three days" }),
  change: (percent: string, days: number) => `${percent} on ${daysBefore(days)}`,
  amountBefore: (amount: string, days: number) => `${amount} in ${daysBefore(days)}`,
  noneBefore: (days: number) => `none in ${daysBefore(days)}`,
  stillNone: (days: number) => `none, like ${daysBefore(days)}`,
})
