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

import { t } from "./text"

function Cancelled({ order }: { order: Order }) {
  return (
    <EmptyState
      icon={CircleX}
      title={t.notPaid}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          {order.checkout_url && (
            <Button asChild>
              <a href={order.checkout_url}>{t.tryAgain}</a>
            </Button>
          )}
          <Button asChild look="line">
            <Link to={paths.cart}>{t.backToBasket}</Link>
          </Button>
        </div>
      }
    >
      {t.notPaidNote}
    </EmptyState>
  )
}

function Gone() {
  return (
    <EmptyState
      icon={Clock}
      title={t.ended}
      action={
        <Button asChild>
          <Link to={paths.cart}>{t.backToBasket}</Link>
        </Button>
      }
    >
      {t.endedNote}
    </EmptyState>
  )
}

function Thanks({ children }: { children: ReactNode }) {
  return (
    <>
      <div role="status" className="bg-moss-soft flex items-center gap-4 px-4 py-6">
        <CircleCheck size={36} strokeWidth={1.8} aria-hidden className="text-moss shrink-0" />
        <div>
          <h2 className="text-2xl">{t.thankYou}</h2>
          <p className="text-ink-2">{t.orderStands}</p>
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
        title={t.orderNotSeen}
        error={back.error}
        kept={t.ifYouPaid}
        onRetry={() => void back.refetch()}
      />
    )
  if (back.isPending || (status === "pending" && !cancelled))
    return (
      <div role="status" className="grid justify-items-center gap-4 px-6 py-20 text-center">
        <Spinner size={32} />
        <h2 className="text-xl">{t.asking}</h2>
        <p className="text-ink-2">{t.askingNote}</p>
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
