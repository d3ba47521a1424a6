import type { InfiniteData } from "@tanstack/react-query"

/** The envelope of every list. */
export interface Page<Item> {
  items: Item[]
  next_cursor?: string | null
}

export type PageParam = { cursor: string } | Record<string, never>

/** For `initialPageParam`: the first page needs no cursor. */
export const firstPage: PageParam = {}

/** For `getNextPageParam`: where the next page begins, or that this was the last. */
export function nextPage(page: { next_cursor?: string | null }): PageParam | undefined {
  return page.next_cursor ? { cursor: page.next_cursor } : undefined
}

interface PagedList {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  error: unknown
  fetchNextPage: () => Promise<unknown>
}

/** What the end of a list (`LoadMore`) has to know of it. */
export function moreOf(list: PagedList) {
  return {
    hasMore: list.hasNextPage,
    busy: list.isFetchingNextPage,
    error: list.isFetchNextPageError ? list.error : null,
    onMore: () => void list.fetchNextPage(),
  }
}

/** All items of all pages, each once: a list may have moved on between two pages. */
export function allItems<Item extends { id: number | string }>(
  data: InfiniteData<Page<Item>> | undefined,
): Item[] {
  const seen = new Map<number | string, Item>()
  for (const page of data?.pages ?? [])
    for (const item of page.items) if (!seen.has(item.id)) seen.set(item.id, item)
  return [...seen.values()]
}
