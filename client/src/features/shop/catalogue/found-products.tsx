import { useInfiniteQuery } from "@tanstack/react-query"

import { allItems } from "@/shared/api/pages"
import { paths } from "@/shared/paths"
import { ErrorState } from "@/shared/ui/error-state"
import { Link } from "@/shared/ui/link"
import { Loading, Skeleton } from "@/shared/ui/skeleton"

import { t as shop } from "../text"
import { writeFilters, type Filters } from "./filters"
import { ProductTile } from "./product-tile"
import { productsQuery } from "./queries"
import { t } from "./text"

const most = 6
const grid = "grid grid-cols-2 gap-x-3 gap-y-5 sm:grid-cols-3"

function Found({ filters }: { filters: Filters }) {
  const { data, error, isPending, refetch } = useInfiniteQuery(productsQuery(filters))
  const products = allItems(data)

  if (isPending)
    return (
      <Loading label={t.loading}>
        <div className={grid}>
          {Array.from({ length: 3 }, (_, index) => (
            <Skeleton key={index} className="fold aspect-[4/5] w-full" />
          ))}
        </div>
      </Loading>
    )
  if (!data) return <ErrorState title={t.notLoaded} error={error} onRetry={() => void refetch()} />
  if (products.length === 0) return <p className="text-ink-2">{t.nothingOffered(filters.q)}</p>
  return (
    <>
      <ul className={grid}>
        {products.slice(0, most).map((product) => (
          <li key={product.id} className="min-w-0">
            <ProductTile product={product} first={false} />
          </li>
        ))}
      </ul>
      {products.length > most && (
        <p>
          <Link to={`${paths.shop}?${writeFilters(filters).toString()}`}>{t.allFound}</Link>
        </p>
      )}
    </>
  )
}

/** What the shop has by these words; the first few, and the way to the rest. */
export function FoundProducts({ q }: { q: string }) {
  return (
    <section data-room="shop" className="border-line grid gap-3 border-b px-4 py-5">
      <h2 className="text-lg">{shop.inTheShop}</h2>
      <Found filters={{ q, category: "", inStock: false, sort: "newest" }} />
    </section>
  )
}
