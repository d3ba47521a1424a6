import { Tag, type Tone } from "@/shared/ui/tag"

import type { OrderSummary } from "../nouns"

type State = Pick<OrderSummary, "status" | "payment_status" | "fulfilment_status">

/** The one word a list needs: what happens, or has to happen, next. */
function wordOf({ status, payment_status, fulfilment_status }: State): [Tone, string] {
  if (status === "cancelled") return ["plain", "Cancelled"]
  if (status === "pending") return ["honey", "Waiting for payment"]
  if (payment_status === "refunded") return ["plain", "Paid back"]
  if (fulfilment_status === "shipped") return ["moss", "On its way"]
  if (fulfilment_status === "partial") return ["moss", "Partly on its way"]
  if (fulfilment_status === "returned") return ["plain", "Returned"]
  return ["lagoon", "Being packed"]
}

const payments: Record<string, [Tone, string]> = {
  paid: ["moss", "Paid"],
  partially_refunded: ["honey", "Partly paid back"],
}

export function OrderStatus({ order }: { order: State }) {
  const [tone, word] = wordOf(order)
  const payment = order.status === "placed" ? payments[order.payment_status] : undefined
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Tag tone={tone}>{word}</Tag>
      {payment && <Tag tone={payment[0]}>{payment[1]}</Tag>}
    </span>
  )
}
