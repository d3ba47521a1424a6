import { Truck } from "lucide-react"
import { Link } from "react-router"

import { api, unwrap } from "@/shared/api/client"
import { formatMoney } from "@/shared/money"
import { counted } from "@/shared/numbers"
import { paths } from "@/shared/paths"
import { Tag, type Tone } from "@/shared/ui/tag"
import { TimeAgo } from "@/shared/ui/time-ago"

import type { Section } from "../list/section"
import type { ManagedOrder } from "../nouns"

function NumberCell({ order }: { order: ManagedOrder }) {
  const things = order.lines.map(({ name, quantity }) => `${quantity} × ${name}`).join(", ")
  return (
    <span className="grid min-w-0">
      <Link to={paths.order(order.number)} className="font-semibold tabular-nums hover:underline">
        {order.number}
      </Link>
      <span className="text-ink-3 truncate text-sm lg:max-w-80">{things}</span>
    </span>
  )
}

function stateOf({ status, units_to_ship }: ManagedOrder): [Tone, string] {
  if (status === "pending") return ["honey", "Unpaid"]
  if (status === "cancelled") return ["plain", "Cancelled"]
  return units_to_ship > 0 ? ["lagoon", `${units_to_ship} to ship`] : ["moss", "Shipped"]
}

const payments: Record<string, string> = {
  unpaid: "Not paid",
  paid: "Paid",
  partially_refunded: "Partly paid back",
  refunded: "Paid back",
}

function State({ order }: { order: ManagedOrder }) {
  const [tone, word] = stateOf(order)
  return <Tag tone={tone}>{word}</Tag>
}

/** What was ordered: with something of a keeper's, everything for administrators. */
export const ordersSection: Section<ManagedOrder> = {
  area: "orders",
  title: "Orders",
  counted: (count) => counted(count, "order", "orders"),
  search: "Search orders",
  sorts: {
    newest: "Newest first",
    oldest: "Oldest first",
    total: "Total, low to high",
    "-total": "Total, high to low",
  },
  facets: {
    state: {
      title: "State",
      values: { to_ship: "To ship", shipped: "Shipped", unpaid: "Unpaid", cancelled: "Cancelled" },
    },
    wait: { title: "Waiting", values: { late: "Over three days" } },
    payment: {
      title: "Money",
      values: { unpaid: "Not taken", paid: "Taken", refunded: "Paid back" },
    },
  },
  columns: [
    { title: "Order", cell: (order) => <NumberCell order={order} /> },
    {
      title: "For",
      card: "wide",
      cell: ({ recipient, email }) => (
        <span className="grid min-w-0">
          <span className="truncate">{recipient}</span>
          {email && <span className="text-ink-3 truncate text-sm">{email}</span>}
        </span>
      ),
    },
    { title: "State", card: "bare", cell: (order) => <State order={order} /> },
    { title: "Money", card: "bare", cell: ({ payment_status }) => payments[payment_status] },
    {
      title: "Total",
      end: true,
      sorts: [
        { sort: "total", direction: "ascending" },
        { sort: "-total", direction: "descending" },
      ],
      cell: ({ totals }) => formatMoney(totals.total),
    },
    {
      title: "Made",
      sorts: [
        { sort: "newest", direction: "descending" },
        { sort: "oldest", direction: "ascending" },
      ],
      cell: ({ created_at }) => <TimeAgo time={created_at} />,
    },
  ],
  name: ({ number }) => number,
  verbs: [
    {
      verb: "ship",
      icon: Truck,
      title: "Ship",
      applies: ({ can }) => can.ship === true,
      question: (count) => ({
        title: `Ship ${count}?`,
        text: "Everything of yours that has not left, one parcel each. The buyers are told at once, so it cannot be undone.",
        field: { label: "Carrier", hint: "Buyers see it beside their parcel.", longest: 60 },
      }),
      done: "shipped",
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
}
