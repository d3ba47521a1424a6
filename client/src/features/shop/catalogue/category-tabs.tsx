import { useQuery } from "@tanstack/react-query"
import { clsx } from "clsx"
import { Link } from "react-router"

import { Skeleton } from "@/shared/ui/skeleton"

import { writeFilters, type Filters } from "./filters"
import { categoriesQuery } from "./queries"
import { t } from "./text"

const tab =
  "inline-flex min-h-11 items-center border-b-2 px-4 whitespace-nowrap transition-colors -outline-offset-2"

/** The shelves, each with an address. Without an answer the whole shop is still there. */
export function CategoryTabs({ filters }: { filters: Filters }) {
  const { data, isPending } = useQuery(categoriesQuery)
  const shelves = [{ slug: "", name: t.everything }, ...(data?.items ?? [])]

  return (
    <nav
      aria-label={t.categories}
      className="border-line scroll-quiet flex overflow-x-auto border-b px-0 sm:px-2"
    >
      {shelves.map(({ slug, name }) => {
        const isHere = slug === filters.category
        return (
          <Link
            key={slug}
            to={{ search: writeFilters({ ...filters, category: slug }).toString() }}
            aria-current={isHere ? "page" : undefined}
            className={clsx(
              tab,
              isHere
                ? "border-ember text-ink font-semibold"
                : "text-ink-2 hover:text-ink border-transparent font-medium",
            )}
          >
            {name}
          </Link>
        )
      })}
      {isPending &&
        [16, 20, 14].map((width) => (
          <span key={width} className="flex items-center px-4">
            <Skeleton className={width === 20 ? "h-4 w-20" : "h-4 w-16"} />
          </span>
        ))}
    </nav>
  )
}
