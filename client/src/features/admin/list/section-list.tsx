import { SearchX } from "lucide-react"

import { moreOf } from "@/shared/api/pages"
import { Button } from "@/shared/ui/button"
import { EmptyState } from "@/shared/ui/empty-state"
import { LoadMore } from "@/shared/ui/load-more"
import { Loading } from "@/shared/ui/skeleton"

import { NotLoaded } from "../closed"
import { BulkBar } from "./bulk-bar"
import { ListTools } from "./list-tools"
import { Rows, RowsSkeleton } from "./rows"
import type { Section } from "./section"
import { t } from "./text"
import { useSectionList, type SectionState } from "./use-section-list"

interface SectionListProps<Row extends { id: number }> {
  section: Section<Row>
}

/** A list of the administration: words, facets and order above, rows, and what to do with many. */
export function SectionList<Row extends { id: number }>({ section }: SectionListProps<Row>) {
  const state = useSectionList(section)
  const { list, picked, chosen } = state
  if (list.isError && !list.data)
    return <NotLoaded title={t.notLoaded} error={list.error} onRetry={() => void list.refetch()} />
  return (
    <>
      <ListTools section={section} state={state} />
      {list.isPending ? (
        <Loading label={t.loading}>
          <RowsSkeleton section={section} />
        </Loading>
      ) : (
        <Found section={section} state={state} />
      )}
      <LoadMore {...moreOf(list)} mode="button" />
      {picked.length > 0 && <BulkBar section={section} chosen={picked} onClear={chosen.clear} />}
    </>
  )
}

interface FoundProps<Row extends { id: number }> extends SectionListProps<Row> {
  state: SectionState<Row>
}

function Found<Row extends { id: number }>({ section, state }: FoundProps<Row>) {
  const { asked, change, rows, list, chosen, sort } = state
  if (rows.length === 0) {
    const names = Object.keys(asked)
    const reset = () => change(Object.fromEntries(names.map((name) => [name, undefined])))
    return names.some((name) => name !== "sort") ? <NothingFits onReset={reset} /> : <NothingYet />
  }
  return (
    <Rows
      section={section}
      rows={rows}
      chosen={chosen.ids}
      sort={sort}
      label={section.title}
      stale={list.isPlaceholderData}
      onPick={chosen.pick}
      onSort={(next) => change({ sort: next })}
    />
  )
}

function NothingFits({ onReset }: { onReset: () => void }) {
  return (
    <EmptyState
      icon={SearchX}
      title={t.nothingFits}
      action={
        <Button look="line" onClick={onReset}>
          {t.showAll}
        </Button>
      }
    >
      {t.nothingFitsNote}
    </EmptyState>
  )
}

function NothingYet() {
  return (
    <EmptyState icon={SearchX} title={t.nothingYet}>
      {t.nothingYetNote}
    </EmptyState>
  )
}
