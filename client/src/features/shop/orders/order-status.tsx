import { Tag, type Tone } from "@/shared/ui/tag"

import type { OrderSummary } from "../nouns"
import { t } from "./text"

type State = Pick<OrderSummary, "status" | "payment_status" | "fulfilment_status">

/** The one word a list needs: what happens, or has to happen, next. */
function stateOf({ status, payment_status, fulfilment_status }: State): [Tone, string] {
  const { states } = t
  if (status === "cancelled") return ["plain", states.cancelled]
  if (status === "pending") return ["honey", states.pending]
  if (payment_status === "refunded") return ["plain", states.refunded]
  if (fulfilment_status === "shipped") return ["moss", states.shipped]
  if (fulfilment_status === "partial") return ["moss", states.partial]
  if (fulfilment_status === "returned") return ["plain", states.returned]
  return ["lagoon", states.placed]
}

function paymentOf({ status, payment_status }: State): [Tone, string] | null {
  if (status !== "placed") return null
  if (payment_status === "paid") return ["moss", t.payments.paid]
  if (payment_status === "partially_refunded") return ["honey", t.payments.partially_refunded]
  return null
}

export function OrderStatus({ order }: { order: State }) {
  const [tone, word] = stateOf(order)
  const payment = paymentOf(order)
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Tag tone={tone}>{word}</Tag>
      {payment && <Tag tone={payment[0]}>{payment[1]}</Tag>}
    </span>
  )
}
