import { useSearchParams } from "react-router"

export const sorts = ["newest", "price", "-price", "name"] as const

export type Sort = (typeof sorts)[number]

/** What somebody is looking for; lives in the address. */
export interface Filters {
  q: string
  category: string
  inStock: boolean
  sort: Sort
}

const isSort = (text: string | null): text is Sort => sorts.includes(text as Sort)

export function readFilters(search: URLSearchParams): Filters {
  const sort = search.get("sort")
  return {
    q: search.get("q") ?? "",
    category: search.get("category") ?? "",
    inStock: search.get("in_stock") === "1",
    sort: isSort(sort) ? sort : "newest",
  }
}

/** Only what differs from the plain catalogue is written, so that its address stays plain. */
export function writeFilters({ q, category, inStock, sort }: Filters): URLSearchParams {
  const search = new URLSearchParams()
  if (category) search.set("category", category)
  if (q) search.set("q", q)
  if (inStock) search.set("in_stock", "1")
  if (sort !== "newest") search.set("sort", sort)
  return search
}

export function useFilters() {
  const [search, setSearch] = useSearchParams()
  const filters = readFilters(search)
  const change = (part: Partial<Filters>) =>
    setSearch(writeFilters({ ...filters, ...part }), { replace: "q" in part })

  return { filters, change }
}
