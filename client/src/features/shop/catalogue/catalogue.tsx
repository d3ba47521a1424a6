import { useInfiniteQuery } from "@tanstack/react-query"
import { PackageSearch } from "lucide-react"
import { useRef } from "react"

import { allItems, moreOf } from "@/shared/api/pages"
import { useTopics } from "@/shared/realtime/use-realtime"
import { Button } from "@/shared/ui/button"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"
import { LoadMore } from "@/shared/ui/load-more"
import { Loading, Skeleton } from "@/shared/ui/skeleton"
import { useKeptPlace } from "@/shared/ui/use-kept-place"
import { usePortions } from "@/shared/ui/use-portions"
import { useStillComing } from "@/shared/ui/use-still-coming"
import { VisuallyHidden } from "@/shared/ui/visually-hidden"

import type { ProductSummary } from "../nouns"
import { CategoryTabs } from "./category-tabs"
import { FilterBar } from "./filter-bar"
import { useFilters, type Filters } from "./filters"
import { ProductTile } from "./product-tile"
import { productsQuery } from "./queries"
import { t } from "./text"

const grid =
  "grid grid-cols-2 gap-x-3 gap-y-6 px-4 sm:grid-cols-3 sm:gap-x-5 sm:px-6 xl:grid-cols-4"
const aboveTheFold = 4
/** As many as a tall or wide window shows. */
const atOnce = 8

/** Everything that can be bought. */
export function Catalogue() {
  const { filters, change } = useFilters()

  return (
    <>
      <CategoryTabs filters={filters} />
      <FilterBar filters={filters} onChange={change} />
      <Products filters={filters} onReset={() => change({ q: "", category: "", inStock: false })} />
    </>
  )
}

function Products({ filters, onReset }: { filters: Filters; onReset: () => void }) {
  const list = useInfiniteQuery(productsQuery(filters))
  const { data, error, isPending, refetch } = list
  const products = allItems(data)
  const tiles = useRef<HTMLDivElement>(null)
  useKeptPlace(tiles, "data-product-id")
  useTopics(products.map(({ id }) => `product:${id}`))
  const coming = useStillComing(isPending)
  const { drawn, isWhole } = usePortions(coming ? [] : products, atOnce)

  if (coming) return <TilesLoading />
  if (!data) return <ErrorState title={t.notLoaded} error={error} onRetry={() => void refetch()} />
  if (products.length === 0) return <NothingFound filters={filters} onReset={onReset} />
  return (
    <div ref={tiles}>
      <VisuallyHidden>
        <p role="status">{t.shown(products.length)}</p>
      </VisuallyHidden>
      <Tiles products={drawn} />
      {isWhole && <LoadMore {...moreOf(list)} mode="button" end={t.thatIsEverything} />}
    </div>
  )
}

function Tiles({ products }: { products: readonly ProductSummary[] }) {
  return (
    <ul className={grid}>
      {products.map((product, index) => (
        <li key={product.id} className="min-w-0">
          <ProductTile product={product} first={index < aboveTheFold} />
        </li>
      ))}
    </ul>
  )
}

function TilesLoading() {
  return (
    <Loading label={t.loading}>
      <div className={grid}>
        {Array.from({ length: 8 }, (_, index) => (
          <div key={index}>
            <Skeleton className="fold aspect-[4/5] w-full" />
            <Skeleton className="mt-3.5 h-4 w-3/4" />
            <Skeleton className="mt-2.5 mb-1 h-4 w-16" />
          </div>
        ))}
      </div>
    </Loading>
  )
}

function NothingFound({ filters, onReset }: { filters: Filters; onReset: () => void }) {
  const isFiltered = filters.q !== "" || filters.category !== "" || filters.inStock

  if (!isFiltered)
    return (
      <EmptyState icon={PackageSearch} title={t.empty}>
        {t.emptyNote}
      </EmptyState>
    )
  return (
    <EmptyState
      icon={PackageSearch}
      title={t.nothingLikeThat}
      action={
        <Button look="line" onClick={onReset}>
          {t.showEverything}
        </Button>
      }
    >
      {filters.q ? t.nothingGoesBy(filters.q) : t.nothingFits}
    </EmptyState>
  )
}
