import { useQuery, useQueryClient } from "@tanstack/react-query"
import { CircleCheck, Clock, CircleX } from "lucide-react"
import { useEffect, type ReactNode } from "react"

import { paths } from "@/shared/paths"
import { Button } from "@/shared/ui/button"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"
import { Link } from "@/shared/ui/link"
import { Spinner } from "@/shared/ui/spinner"

import { shopKeys } from "../keys"
import type { Order } from "../nouns"
import { OrderView } from "../orders/order-view"
import { returnQuery } from "../orders/queries"

function Cancelled({ order }: { order: Order }) {
  return (
    <EmptyState
      icon={CircleX}
      title="You did not pay"
      action={
        <div className="flex flex-wrap justify-center gap-2">
          {order.checkout_url && (
            <Button asChild>
              <a href={order.checkout_url}>Try again</a>
            </Button>
          )}
          <Button asChild look="line">
            <Link to={paths.cart}>Back to your basket</Link>
          </Button>
        </div>
      }
    >
      Nothing was charged. Your things are kept for you for a few minutes.
    </EmptyState>
  )
}

function Gone() {
  return (
    <EmptyState
      icon={Clock}
      title="This order has ended"
      action={
        <Button asChild>
          <Link to={paths.cart}>Back to your basket</Link>
        </Button>
      }
    >
      It was not paid in time, or was cancelled. Nothing was charged, and your basket is kept.
    </EmptyState>
  )
}

function Thanks({ children }: { children: ReactNode }) {
  return (
    <>
      <div role="status" className="bg-moss-soft flex items-center gap-4 px-4 py-6">
        <CircleCheck size={36} strokeWidth={1.8} aria-hidden className="text-moss shrink-0" />
        <div>
          <h2 className="text-2xl">Thank you</h2>
          <p className="text-ink-2">Your order stands. A confirmation is on its way by mail.</p>
        </div>
      </div>
      {children}
    </>
  )
}

interface ReturnViewProps {
  number: string
  orderKey: string | null
  /** The address says so; it is believed only as long as the order is not paid. */
  cancelled: boolean
}

/** Back from the pay page: what the payment service says, never what the address says. */
export function ReturnView({ number, orderKey, cancelled }: ReturnViewProps) {
  const back = useQuery(returnQuery(number, orderKey))
  const queries = useQueryClient()
  const status = back.data?.status

  useEffect(() => {
    if (status === undefined || status === "pending") return
    void queries.invalidateQueries({ queryKey: shopKeys.cart })
    void queries.invalidateQueries({ queryKey: [...shopKeys.orders, "list"] })
  }, [status, queries])

  if (back.isError)
    return (
      <ErrorState
        title="We could not look at your order"
        error={back.error}
        kept="If you paid, it is safe; we will find out."
        onRetry={() => void back.refetch()}
      />
    )
  if (back.isPending || (status === "pending" && !cancelled))
    return (
      <div role="status" className="grid justify-items-center gap-4 px-6 py-20 text-center">
        <Spinner size={32} />
        <h2 className="text-xl">Asking about your payment</h2>
        <p className="text-ink-2">This takes a few seconds. You can leave; nothing is lost.</p>
      </div>
    )
  if (back.data.status === "placed")
    return (
      <Thanks>
        <OrderView order={back.data} orderKey={orderKey} />
      </Thanks>
    )
  return back.data.status === "pending" ? <Cancelled order={back.data} /> : <Gone />
}
