import { useQuery } from "@tanstack/react-query"
import { ShoppingBasket } from "lucide-react"
import type { ReactNode } from "react"
import { Link } from "react-router"

import { paths } from "@/shared/paths"
import { useTopics } from "@/shared/realtime/use-realtime"
import { Button } from "@/shared/ui/button"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"
import { Loading, Skeleton } from "@/shared/ui/skeleton"

import type { Cart } from "../nouns"
import { CartLine } from "./cart-line"
import { cartQuery } from "./queries"
import { t } from "./text"

interface CartContentProps {
  /** Below or beside the lines, once there are any. */
  footer?: (cart: Cart) => ReactNode
  onLeave?: (() => void) | undefined
}

/** The basket's lines in their four states, for the sheet and the page. */
export function CartContent({ footer, onLeave }: CartContentProps) {
  const { data: cart, error, isPending, refetch } = useQuery(cartQuery)
  useTopics(cart?.items.map(({ product }) => `product:${product.id}`) ?? [])

  if (isPending) return <CartLoading />
  if (!cart)
    return (
      <ErrorState
        title={t.notLoaded}
        error={error}
        kept={t.nothingLost}
        onRetry={() => void refetch()}
      />
    )
  if (cart.items.length === 0) return <EmptyCart onLeave={onLeave} />
  return (
    <>
      <ul aria-label={t.inYourBasket}>
        {cart.items.map((item) => (
          <CartLine
            key={item.variant.id}
            item={item}
            notices={cart.notices.filter(({ item_id }) => item_id === item.id)}
            onLeave={onLeave}
          />
        ))}
      </ul>
      {footer?.(cart)}
    </>
  )
}

function EmptyCart({ onLeave }: { onLeave?: (() => void) | undefined }) {
  return (
    <EmptyState
      icon={ShoppingBasket}
      title={t.empty}
      action={
        <Button asChild look="line">
          <Link to={paths.shop} onClick={onLeave}>
            {t.lookAround}
          </Link>
        </Button>
      }
    >
      {t.emptyNote}
    </EmptyState>
  )
}

function CartLoading() {
  return (
    <Loading label={t.loading}>
      {[1, 2].map((line) => (
        <div key={line} className="border-line flex gap-4 border-b py-4">
          <Skeleton className="fold h-22.5 w-18 shrink-0" />
          <div className="grow space-y-3 pt-1">
            <Skeleton className="h-4 w-2/3" />
            <Skeleton className="h-4 w-20" />
            <Skeleton className="h-9 w-32" />
          </div>
        </div>
      ))}
    </Loading>
  )
}
