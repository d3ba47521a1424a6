import { Store } from "lucide-react"
import { queryOptions, useQuery } from "@tanstack/react-query"
import { Link } from "react-router"

import { api, unwrap } from "@/shared/api/client"
import type { CardProps } from "@/shared/cards/registry"
import { paths } from "@/shared/paths"
import { useTopic } from "@/shared/realtime/use-realtime"
import { Picture } from "@/shared/ui/picture"
import { Price } from "@/shared/ui/price"

import { shopKeys } from "./keys"
import type { ProductSummary } from "./nouns"
import { StockNote } from "./stock-note"
import { t } from "./text"

/** Kept true by the news; asked for only after the line was down, when news may have been missed. */
const cardQuery = (id: number) =>
  queryOptions({
    queryKey: [...shopKeys.products, "card", id],
    queryFn: ({ signal }): Promise<ProductSummary> =>
      unwrap(
        api.GET("/api/v1/products/{product}/", {
          params: { path: { product: String(id) } },
          signal,
        }),
      ),
    staleTime: Infinity,
  })

/** A product inside a post or a message; what it costs and what is left stay true while it is shown. */
export function ProductCard({ id, data }: CardProps<ProductSummary>) {
  const { data: product } = useQuery({ ...cardQuery(id), initialData: data })
  const latest = product.version >= data.version ? product : data
  useTopic(`product:${id}`)

  return (
    <div
      data-room="shop"
      className="fold border-line bg-surface hover:bg-sunken relative flex max-w-column items-center gap-3 overflow-hidden border pe-4 text-start transition-colors"
    >
      <span className="block w-20 shrink-0">
        {latest.image ? (
          <Picture media={latest.image} sizes="80px" ratio={4 / 5} corners="none" alt="" />
        ) : (
          <span className="bg-room-soft text-room flex aspect-[4/5] items-center justify-center">
            <Store size={24} strokeWidth={1.6} aria-hidden />
          </span>
        )}
      </span>
      <span className="min-w-0 grow py-2">
        <Link
          to={paths.product(latest.slug)}
          className="line-clamp-2 font-semibold -outline-offset-2 after:absolute after:inset-0"
        >
          <bdi>{latest.name}</bdi>
        </Link>
        <span className="text-ink-3 text-md block truncate">
          {latest.category?.name ?? t.from(latest.seller.display_name)}
        </span>
        <span className="mt-1 flex flex-wrap items-center gap-x-3 font-semibold" aria-live="polite">
          <Price money={latest.price} />
          <StockNote available={latest.available} />
        </span>
      </span>
    </div>
  )
}
