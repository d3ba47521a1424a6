import { useInfiniteQuery } from "@tanstack/react-query"

import { PeopleList } from "./people-list"
import { namedQuery } from "./queries"
import { t } from "./text"

/** People whose name or handle contains these letters. */
export function FoundPeople({ q }: { q: string }) {
  const list = useInfiniteQuery(namedQuery(q))

  return (
    <PeopleList
      label={t.peopleFound}
      list={list}
      mode="button"
      empty={<p className="text-ink-2 px-4 py-3">{t.nobodyContains(q)}</p>}
    />
  )
}
