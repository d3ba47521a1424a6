import { Link } from "react-router"

import { formatMoney } from "@/shared/money"
import { formatCount } from "@/shared/numbers"
import { paths } from "@/shared/paths"
import { Skeleton } from "@/shared/ui/skeleton"

import type { Stats } from "../nouns"
import { t } from "./text"
import { comparison } from "./words"

interface Tile {
  title: string
  value: string
  note: string
  /** The list it counts. */
  to: string
}

const dayLength = 86_400_000

function waiting(orders: number, late: number): string {
  if (orders === 0) return t.nothingWaits
  return late === 0 ? t.noneLate : t.late(late)
}

/** What one's grants do not open is not there. */
function tilesOf({ totals, before, orders_to_ship, orders_late, from, to }: Stats): Tile[] {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / dayLength) + 1
  const against = (now: number, then: number | null | undefined, say = formatCount) =>
    comparison(now, then ?? 0, days, say)
  const tiles: Tile[] = []
  if (totals.active_users !== null)
    tiles.push({
      title: t.activePeople,
      value: formatCount(totals.active_users),
      note: against(totals.active_users, before.active_users),
      to: paths.adminArea("users"),
    })
  if (totals.posts !== null)
    tiles.push({
      title: t.posts,
      value: formatCount(totals.posts),
      note: against(totals.posts, before.posts),
      to: paths.adminArea("posts"),
    })
  if (totals.revenue !== null) {
    const { currency } = totals.revenue
    tiles.push({
      title: t.revenue,
      value: formatMoney(totals.revenue),
      note: against(totals.revenue.amount, before.revenue?.amount, (amount) =>
        formatMoney({ amount, currency }),
      ),
      to: `${paths.adminArea("orders")}?payment=paid`,
    })
  }
  if (orders_to_ship !== null)
    tiles.push({
      title: t.ordersToShip,
      value: formatCount(orders_to_ship),
      note: waiting(orders_to_ship, orders_late ?? 0),
      to: `${paths.adminArea("orders")}?state=to_ship`,
    })
  return tiles
}

const panel =
  "fold bg-line border-line grid grid-cols-2 gap-px overflow-hidden border lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none"
const cell = "bg-surface grid min-w-0 content-start gap-0.5 p-4 sm:px-5"

export function Tiles({ stats }: { stats: Stats }) {
  return (
    <ul aria-label={t.figures} className={panel}>
      {tilesOf(stats).map(({ title, value, note, to }) => (
        <li key={title} className="contents">
          <Link to={to} className={`${cell} hover:bg-sunken -outline-offset-2 transition-colors`}>
            <span className="text-ink-2 text-md">{title}</span>
            <span className="font-display truncate text-2xl max-sm:text-xl font-bold tracking-tight">
              {value}
            </span>
            <span className="text-ink-3 text-sm text-pretty">{note}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

export function TilesSkeleton({ count }: { count: number }) {
  return (
    <div aria-hidden className={panel}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className={cell}>
          <Skeleton className="my-0.5 h-4 w-20" />
          <Skeleton className="my-1 h-7 w-24" />
          <Skeleton className="my-0.5 h-3.5 w-32 max-w-full" />
        </div>
      ))}
    </div>
  )
}
