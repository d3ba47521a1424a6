import { Button } from "@/shared/ui/button"
import { Select } from "@/shared/ui/select"
import { Skeleton } from "@/shared/ui/skeleton"

import { FacetChips } from "./facet-chips"
import { SearchBox } from "./search-box"
import type { Section } from "./section"
import { t } from "./text"
import type { SectionState } from "./use-section-list"

interface ListToolsProps<Row extends { id: number }> {
  section: Section<Row>
  state: SectionState<Row>
}

/** What stands above the rows: words, order, facets, how many there are. */
export function ListTools<Row extends { id: number }>({ section, state }: ListToolsProps<Row>) {
  const { asked, change, counts, sort } = state
  return (
    <>
      <search className="flex flex-wrap items-center gap-2 px-4 pt-4 pb-2">
        <SearchBox
          label={section.search}
          value={asked.q ?? ""}
          onSearch={(q) => change({ q: q || undefined })}
        />
        <Select
          aria-label={t.sorting}
          value={sort}
          onChange={(event) => change({ sort: event.target.value })}
          className="ms-auto w-44 max-sm:grow"
        >
          {Object.entries(section.sorts).map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </Select>
      </search>
      <FacetChips facets={section.facets} asked={asked} counts={counts} onChange={change} />
      <CountLine section={section} state={state} />
    </>
  )
}

function CountLine<Row extends { id: number }>({ section, state }: ListToolsProps<Row>) {
  const { counts, selectable, picked, chosen } = state
  const whole = picked.length === selectable.length

  return (
    <div className="border-line flex min-h-13 items-center justify-between gap-3 border-b px-4">
      {counts ? (
        <p role="status" className="text-ink-2 text-md">
          {section.counted(counts.total)}
        </p>
      ) : (
        <Skeleton className="h-4 w-20" />
      )}
      {selectable.length > 0 && (
        <Button
          look="quiet"
          size="sm"
          className="-me-3"
          onClick={whole ? chosen.clear : chosen.all}
        >
          {whole ? t.chooseNone : t.chooseAll}
        </Button>
      )}
    </div>
  )
}
