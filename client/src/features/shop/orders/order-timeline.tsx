import { formatExact } from "@/shared/time"

import type { Order } from "../nouns"

const words: Record<string, string> = {
  created: "Order made",
  paid: "Paid",
  placed: "Order placed",
  payment_flagged: "The payment needs a look",
  cancelled: "Cancelled",
  shipped: "On its way",
  refund_promised: "Refund under way",
  refunded: "Paid back",
  refund_failed: "The refund did not go through",
  restocked: "Back on the shelf",
}

/** What happened to an order, in the order in which it did. */
export function OrderTimeline({ timeline }: { timeline: Order["timeline"] }) {
  return (
    <ol className="grid">
      {timeline.map(({ seq, kind, at }) => (
        <li
          key={seq}
          className="border-line relative ms-1.5 border-s ps-5 pb-4 last:border-transparent last:pb-0"
        >
          <span
            data-mark=""
            aria-hidden
            className="bg-room ring-paper absolute -start-[5.5px] top-1.5 size-2.5 rounded-full ring-4"
          />
          <p className="font-medium">{words[kind] ?? kind.replaceAll("_", " ")}</p>
          <time dateTime={at} className="text-ink-3 text-sm">
            {formatExact(new Date(at))}
          </time>
        </li>
      ))}
    </ol>
  )
}
