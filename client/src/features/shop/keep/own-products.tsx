import { useInfiniteQuery } from "@tanstack/react-query"
import { PackagePlus, Plus } from "lucide-react"
import { Link } from "react-router"

import { allItems, moreOf } from "@/shared/api/pages"
import { paths } from "@/shared/paths"
import { useTopics } from "@/shared/realtime/use-realtime"
import { Button } from "@/shared/ui/button"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"
import { LoadMore } from "@/shared/ui/load-more"
import { Price } from "@/shared/ui/price"
import { Loading, RowSkeleton } from "@/shared/ui/skeleton"
import { Tag } from "@/shared/ui/tag"

import { LinePicture } from "../line-picture"
import type { ProductSummary } from "../nouns"
import { StockNote } from "../stock-note"
import { ownProductsQuery } from "./queries"
import { t } from "./text"

/** What one sells oneself, drafts included. */
export function OwnProducts() {
  const list = useInfiniteQuery(ownProductsQuery)
  const { data, error, isPending, refetch } = list
  const products = allItems(data)
  useTopics(
    products.filter(({ status }) => status === "published").map(({ id }) => `product:${id}`),
  )

  if (isPending)
    return (
      <Loading label={t.loadingAll}>
        <RowSkeleton />
        <RowSkeleton />
      </Loading>
    )
  if (!data)
    return <ErrorState title={t.notLoadedAll} error={error} onRetry={() => void refetch()} />
  if (products.length === 0) return <NothingYet />
  return (
    <>
      <ul aria-label={t.yourProducts}>
        {products.map((product) => (
          <OwnProduct key={product.id} product={product} />
        ))}
      </ul>
      <LoadMore {...moreOf(list)} mode="button" />
    </>
  )
}

function OwnProduct({ product }: { product: ProductSummary }) {
  const { id, name, image, price, available, status } = product

  return (
    <li className="border-line hover:bg-sunken relative flex items-center gap-4 border-b px-4 py-3 transition-colors">
      <LinePicture media={image} />
      <div className="min-w-0 grow">
        <Link
          to={paths.keepProduct(id)}
          dir="auto"
          className="block w-fit max-w-full truncate font-semibold -outline-offset-2 after:absolute after:inset-0"
        >
          {name}
        </Link>
        <p className="text-ink-2">
          <Price money={price} />
        </p>
      </div>
      <span className="flex shrink-0 flex-col items-end gap-1.5">
        {status === "draft" && <Tag tone="honey">{t.draft}</Tag>}
        <StockNote available={available} />
      </span>
    </li>
  )
}

/** Leads to an empty editor. */
export function NewProductLink() {
  return (
    <Button asChild size="sm">
      <Link to={paths.keepProduct("new")}>
        <Plus size={16} aria-hidden />
        {t.newProduct}
      </Link>
    </Button>
  )
}

function NothingYet() {
  return (
    <EmptyState icon={PackagePlus} title={t.nothingYet} action={<NewProductLink />}>
      {t.nothingYetNote}
    </EmptyState>
  )
}
