import { useQuery } from "@tanstack/react-query"
import { Package } from "lucide-react"
import { Link } from "react-router"

import type { CardProps } from "@/shared/cards/registry"
import { paths } from "@/shared/paths"

import type { OrderSummary } from "../nouns"
import { OrderStatus } from "./order-status"
import { orderQuery } from "./queries"
import { t } from "./text"

type CardData = Pick<
  OrderSummary,
  "id" | "number" | "status" | "payment_status" | "fulfilment_status" | "version"
>

/** An order inside a message, for those whose order it is. */
export function OrderCard({ data }: CardProps<CardData>) {
  // Cached only where its page was open; otherwise what came with the message is shown.
  const { data: order } = useQuery({ ...orderQuery(data.number, null), enabled: false })
  const latest = order && order.version > data.version ? order : data

  return (
    <div
      data-room="shop"
      className="fold border-line bg-surface hover:bg-sunken relative flex items-center gap-3 border px-3.5 py-3 text-start transition-colors"
    >
      <span className="fold-sm bg-room-soft text-room inline-flex size-11 shrink-0 items-center justify-center">
        <Package size={22} strokeWidth={1.7} aria-hidden />
      </span>
      <span className="min-w-0 grow">
        <Link
          to={paths.order(data.number)}
          className="block font-semibold -outline-offset-2 after:absolute after:inset-0"
        >
          {t.order(data.number)}
        </Link>
        <span className="mt-1 block">
          <OrderStatus order={latest} />
        </span>
      </span>
    </div>
  )
}
