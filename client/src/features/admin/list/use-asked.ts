import { useSearchParams } from "react-router"

import type { Asked, Section } from "./section"

type Choices = Pick<Section<never>, "sorts" | "facets">

/** What the address asks for; what no list knows is passed over. */
export function readAsked({ sorts, facets }: Choices, search: URLSearchParams): Asked {
  const asked: Record<string, string> = {}
  const q = search.get("q")?.trim().slice(0, 100)
  if (q) asked.q = q
  const sort = search.get("sort")
  if (sort !== null && sort in sorts) asked.sort = sort
  for (const [name, { values }] of Object.entries(facets)) {
    const value = search.get(name)
    if (value !== null && value in values) asked[name] = value
  }
  return asked
}

/** The state of a list lives in the address: Back, a reload and a shared link keep it. */
export function useAsked(section: Choices) {
  const [search, setSearch] = useSearchParams()
  const asked = readAsked(section, search)

  function change(part: Readonly<Record<string, string | undefined>>) {
    const next: Record<string, string> = {}
    for (const [name, value] of Object.entries({ ...asked, ...part })) if (value) next[name] = value
    setSearch(readAsked(section, new URLSearchParams(next)), { replace: "q" in part })
  }
  return { asked, change }
}
