import { Truck } from "lucide-react"
import { Fragment } from "react"
import { Link } from "react-router"

import { api, unwrap } from "@/shared/api/client"
import { formatMoney } from "@/shared/money"
import { formatNumber } from "@/shared/numbers"
import { paths } from "@/shared/paths"
import { Tag, type Tone } from "@/shared/ui/tag"
import { TimeAgo } from "@/shared/ui/time-ago"

import type { Section } from "../list/section"
import type { ManagedOrder } from "../nouns"
import { t } from "./text"

function NumberCell({ order }: { order: ManagedOrder }) {
  return (
    <span className="grid min-w-0">
      <Link to={paths.order(order.number)} className="font-semibold tabular-nums hover:underline">
        {order.number}
      </Link>
      <span className="text-ink-3 truncate text-sm lg:max-w-80">
        {order.lines.map(({ name, quantity }, index) => (
          <Fragment key={index}>
            {index > 0 && t.betweenLines}
            <bdi>{t.line(formatNumber(quantity), name)}</bdi>
          </Fragment>
        ))}
      </span>
    </span>
  )
}

function stateOf({ status, units_to_ship }: ManagedOrder): [Tone, string] {
  if (status === "pending") return ["honey", t.unpaid]
  if (status === "cancelled") return ["plain", t.cancelled]
  return units_to_ship > 0 ? ["lagoon", t.unitsToShip(units_to_ship)] : ["moss", t.shipped]
}

const payments = (): Record<string, string> => ({
  unpaid: t.notPaid,
  paid: t.paid,
  partially_refunded: t.partlyPaidBack,
  refunded: t.paidBack,
})

function State({ order }: { order: ManagedOrder }) {
  const [tone, word] = stateOf(order)
  return <Tag tone={tone}>{word}</Tag>
}

/** What was ordered: with something of a keeper's, everything for administrators. */
export const ordersSection = (): Section<ManagedOrder> => ({
  area: "orders",
  title: t.orders,
  counted: t.countOrders,
  leftAlone: t.ordersLeftAlone,
  search: t.searchOrders,
  sorts: {
    newest: t.newestFirst,
    oldest: t.oldestFirst,
    total: t.totalUp,
    "-total": t.totalDown,
  },
  facets: {
    state: {
      title: t.state,
      values: {
        to_ship: t.toShip,
        shipped: t.shipped,
        unpaid: t.unpaid,
        cancelled: t.cancelled,
      },
    },
    wait: { title: t.waiting, values: { late: t.overThreeDays } },
    payment: {
      title: t.money,
      values: { unpaid: t.notTaken, paid: t.taken, refunded: t.paidBack },
    },
  },
  columns: [
    { title: t.order, cell: (order) => <NumberCell order={order} /> },
    {
      title: t.recipient,
      card: "wide",
      cell: ({ recipient, email }) => (
        <span className="grid min-w-0">
          <span className="truncate">{recipient}</span>
          {email && <span className="text-ink-3 truncate text-sm">{email}</span>}
        </span>
      ),
    },
    { title: t.state, card: "bare", cell: (order) => <State order={order} /> },
    { title: t.money, card: "bare", cell: ({ payment_status }) => payments()[payment_status] },
    {
      title: t.total,
      end: true,
      sorts: [
        { sort: "total", direction: "ascending" },
        { sort: "-total", direction: "descending" },
      ],
      cell: ({ totals }) => formatMoney(totals.total),
    },
    {
      title: t.made,
      sorts: [
        { sort: "newest", direction: "descending" },
        { sort: "oldest", direction: "ascending" },
      ],
      cell: ({ created_at }) => <TimeAgo time={created_at} />,
    },
  ],
  choose: ({ number }) => t.choose(number),
  verbs: [
    {
      verb: "ship",
      icon: Truck,
      many: t.ship,
      applies: ({ can }) => can.ship === true,
      question: (count) => ({
        title: t.shipAsk(count),
        text: t.shipNote,
        confirm: t.shipOrders(count),
        field: { label: t.carrier, hint: t.carrierNote, longest: 60 },
      }),
      done: t.ordersShipped,
    },
  ],
  fetch: (asked, signal) =>
    unwrap(
      api.GET("/api/v1/admin/orders/", {
        params: { query: asked },
        signal,
      }),
    ),
  act: (_verb, ids, carrier) =>
    unwrap(api.POST("/api/v1/admin/orders/bulk/", { body: { verb: "ship", ids, carrier } })),
})
