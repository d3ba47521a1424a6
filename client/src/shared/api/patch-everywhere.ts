import type { QueryClient, QueryKey } from "@tanstack/react-query"

interface Identified {
  id: number | string
}

function isIdentified(value: unknown): value is Identified {
  return typeof value === "object" && value !== null && "id" in value
}

type Change = (item: Identified) => Identified | null

function mapItems(items: unknown[], change: Change): unknown[] {
  const mapped = items.map((item) => (isIdentified(item) ? change(item) : item))
  const untouched = mapped.every((item, index) => item === items[index])
  return untouched ? items : mapped.filter((item) => item !== null)
}

/** One cached answer: an item, a page `{items}`, or pages of pages. Untouched data stays the same object. */
function patchData(data: unknown, change: Change): unknown {
  if (typeof data !== "object" || data === null) return data
  if ("pages" in data && Array.isArray(data.pages)) {
    const pages = data.pages.map((page: unknown) => patchData(page, change))
    return pages.some((page, index) => page !== (data.pages as unknown[])[index])
      ? { ...data, pages }
      : data
  }
  if ("items" in data && Array.isArray(data.items)) {
    const items = mapItems(data.items, change)
    return items === data.items ? data : { ...data, items }
  }
  return isIdentified(data) ? (change(data) ?? data) : data
}

function applyEverywhere(queries: QueryClient, prefix: QueryKey, change: Change): void {
  queries.setQueriesData({ queryKey: prefix }, (data: unknown) => {
    const patched = patchData(data, change)
    // Nothing to say of an answer that does not hold it: it must not look newer than it is.
    return patched === data ? undefined : patched
  })
}

/** Every copy of one item that is cached below `prefix`. */
export function findEverywhere<Item extends Identified>(
  queries: QueryClient,
  prefix: QueryKey,
  id: Item["id"],
): Item[] {
  const found: Item[] = []
  for (const [, data] of queries.getQueriesData({ queryKey: prefix }))
    patchData(data, (item) => {
      if (item.id === id) found.push(item as Item)
      return item
    })
  return found
}

/** Changes one item wherever it is cached below `prefix`: in every list and on its own page. */
export function patchEverywhere<Item extends Identified>(
  queries: QueryClient,
  prefix: QueryKey,
  id: Item["id"],
  change: (item: Item) => Item,
): void {
  applyEverywhere(queries, prefix, (item) => (item.id === id ? change(item as Item) : item))
}

/** Takes one item out of every list below `prefix`. */
export function removeEverywhere(
  queries: QueryClient,
  prefix: QueryKey,
  id: Identified["id"],
): void {
  applyEverywhere(queries, prefix, (item) => (item.id === id ? null : item))
}
