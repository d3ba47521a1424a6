import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query"

import { allItems, firstPage, nextPage } from "@/shared/api/pages"

import { adminKeys } from "../queries"
import type { Section } from "./section"
import { useAsked } from "./use-asked"
import { useChosen } from "./use-chosen"

/** A list as the address asks for it, and which of its rows are ticked. */
export function useSectionList<Row extends { id: number }>(section: Section<Row>) {
  const { asked, change } = useAsked(section)
  const list = useInfiniteQuery({
    queryKey: adminKeys.list(section.area, asked),
    queryFn: ({ pageParam, signal }) => section.fetch({ ...asked, ...pageParam }, signal),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
    placeholderData: keepPreviousData,
  })
  const rows = allItems(list.data)
  const selectable = rows.filter((row) => section.verbs.some((verb) => verb.applies(row)))
  const chosen = useChosen(
    JSON.stringify(asked),
    selectable.map(({ id }) => id),
  )

  return {
    asked,
    change,
    list,
    rows,
    selectable,
    chosen,
    picked: selectable.filter(({ id }) => chosen.ids.has(id)),
    counts: list.data?.pages[0]?.counts ?? null,
    sort: asked.sort ?? Object.keys(section.sorts)[0] ?? "",
  }
}

export type SectionState<Row extends { id: number }> = ReturnType<typeof useSectionList<Row>>
