import { useInfiniteQuery } from "@tanstack/react-query"
import { PackageOpen } from "lucide-react"
import { Link } from "react-router"

import { allItems, moreOf } from "@/shared/api/pages"
import { formatMoney } from "@/shared/money"
import { paths } from "@/shared/paths"
import { Button } from "@/shared/ui/button"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"
import { LoadMore } from "@/shared/ui/load-more"
import { Picture } from "@/shared/ui/picture"
import { Loading, RowSkeleton } from "@/shared/ui/skeleton"
import { TimeAgo } from "@/shared/ui/time-ago"

import { InARow } from "../in-a-row"
import type { OrderSummary } from "../nouns"
import { t as shop } from "../text"
import { OrderStatus } from "./order-status"
import { ordersQuery, type Role } from "./queries"
import { t } from "./text"

function OrderRow({ order }: { order: OrderSummary }) {
  const images = order.lines.flatMap(({ image }) => (image ? [image] : [])).slice(0, 3)
  const names = order.lines.map(({ name }) => name).join(shop.comma)

  return (
    <article className="row-space border-line hover:bg-sunken relative flex items-center gap-4 border-b px-4 transition-colors">
      <div className="flex shrink-0 -space-x-6">
        {images.map((image) => (
          <span key={image.id} className="fold ring-paper size-14 overflow-hidden ring-2">
            <Picture media={image} sizes="56px" ratio={1} corners="none" alt="" />
          </span>
        ))}
      </div>
      <div className="min-w-0 grow">
        <p className="flex items-baseline gap-2">
          <Link
            to={paths.order(order.number)}
            dir="auto"
            className="truncate font-semibold -outline-offset-2 after:absolute after:inset-0"
          >
            {names}
          </Link>
          <TimeAgo time={order.created_at} className="text-ink-3 ms-auto shrink-0 text-sm" />
        </p>
        <p className="text-ink-3 text-md">
          <InARow things={[order.number, formatMoney(order.totals.total)]} />
        </p>
        <p className="mt-1.5">
          <OrderStatus order={order} />
        </p>
      </div>
    </article>
  )
}

/** What one bought, or sold; newest first. */
export function OrderList({ role }: { role: Role }) {
  const orders = useInfiniteQuery(ordersQuery(role))

  if (orders.isPending)
    return (
      <Loading label={t.loading}>
        <RowSkeleton />
        <RowSkeleton />
        <RowSkeleton />
      </Loading>
    )
  if (orders.isLoadingError)
    return (
      <ErrorState
        title={t.notLoaded}
        error={orders.error}
        kept={t.theyAreSafe}
        onRetry={() => void orders.refetch()}
      />
    )
  const items = allItems(orders.data)
  if (items.length === 0)
    return (
      <EmptyState
        icon={PackageOpen}
        title={role === "buyer" ? t.noneBought : t.noneSold}
        action={
          role === "buyer" && (
            <Button asChild look="line">
              <Link to={paths.shop}>{t.lookAround}</Link>
            </Button>
          )
        }
      >
        {role === "buyer" ? t.noneBoughtNote : t.noneSoldNote}
      </EmptyState>
    )
  return (
    <>
      {items.map((order) => (
        <OrderRow key={order.id} order={order} />
      ))}
      <LoadMore {...moreOf(orders)} />
    </>
  )
}
