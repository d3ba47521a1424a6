import { useInfiniteQuery } from "@tanstack/react-query"

import { PeopleList } from "./people-list"
import { namedQuery } from "./queries"

/** People whose name or handle contains these letters. */
export function FoundPeople({ q }: { q: string }) {
  const list = useInfiniteQuery(namedQuery(q))

  return (
    <PeopleList
      label="People found"
      list={list}
      mode="button"
      empty={<p className="text-ink-2 px-4 py-3">Nobody’s name contains “{q}”.</p>}
    />
  )
}
