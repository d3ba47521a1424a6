import { http, HttpResponse } from "msw"

import { at, server } from "@/shared/testing/server"

import type { ManagedPerson, Stats } from "./nouns"

export function makePerson(change: Partial<ManagedPerson> = {}): ManagedPerson {
  return {
    id: 5,
    username: "ben",
    display_name: "Ben Okafor",
    avatar: null,
    email: null,
    grants: [],
    post_count: 12,
    follower_count: 3,
    created_at: "2026-10-01T12:00:00Z",
    last_seen_at: null,
    suspended_at: null,
    can: { suspend: true, lift: false },
    ...change,
  }
}

const facets = [
  {
    name: "state",
    values: [
      { value: "active", count: 41 },
      { value: "suspended", count: 2 },
    ],
  },
]

/** Lists people from here on; answers with what was asked, query by query. */
export function peopleAre(items: ManagedPerson[]): string[] {
  const asked: string[] = []
  server.use(
    http.get(at("/admin/users/"), ({ request }) => {
      asked.push(new URL(request.url).search)
      const counts = { total: items.length, facets }
      return HttpResponse.json({ items, next_cursor: null, counts })
    }),
  )
  return asked
}

export function makeStats(change: Partial<Stats> = {}): Stats {
  const euros = (amount: number) => ({ amount, currency: "EUR" })
  const figures = { active_users: 40, posts: 30, revenue: euros(12_000), orders: 4 }
  return {
    from: "2026-11-01",
    to: "2026-11-03",
    interval: "day",
    totals: figures,
    before: { active_users: 32, posts: 0, revenue: euros(1_000), orders: 1 },
    orders_to_ship: 6,
    orders_late: 2,
    series: [
      { start: "2026-11-01", active_users: 9, posts: 5, revenue: euros(2_000), orders: 1 },
      { start: "2026-11-02", active_users: 30, posts: 20, revenue: euros(10_000), orders: 3 },
      { start: "2026-11-03", active_users: 12, posts: 5, revenue: euros(0), orders: 0 },
    ],
    ...change,
  }
}
