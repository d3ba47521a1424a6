import { useQuery } from "@tanstack/react-query"

import { ErrorState } from "@/shared/ui/error-state"
import { Loading, Skeleton } from "@/shared/ui/skeleton"

import { OrderView } from "./order-view"
import { orderQuery } from "./queries"
import { t } from "./text"

/** An order by its number; a guest shows its key. */
export function OrderPage({ number, orderKey }: { number: string; orderKey: string | null }) {
  const order = useQuery(orderQuery(number, orderKey))

  if (order.isPending)
    return (
      <Loading label={t.loadingOne}>
        <div className="grid gap-4 p-4">
          <Skeleton className="h-6 w-40" />
          <Skeleton className="h-24 w-full" />
          <Skeleton className="h-40 w-full" />
        </div>
      </Loading>
    )
  if (order.isError)
    return (
      <ErrorState
        title={t.notShown}
        error={order.error}
        kept={t.itIsSafe}
        onRetry={() => void order.refetch()}
      />
    )
  return <OrderView order={order.data} orderKey={orderKey} />
}
