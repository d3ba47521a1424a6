import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query"
import type { ReactNode } from "react"

import { allItems, moreOf, type Page } from "@/shared/api/pages"
import type { components } from "@/shared/api/schema.gen"
import { PersonRow } from "@/shared/people/person-row"
import { ErrorState } from "@/shared/ui/error-state"
import { LoadMore } from "@/shared/ui/load-more"
import { Loading, Skeleton } from "@/shared/ui/skeleton"

import { FollowButton } from "./follow-button"
import { t } from "./text"

type ListedPerson = components["schemas"]["ListedPerson"]

function Waiting() {
  return (
    <Loading label={t.loadingPeople}>
      {Array.from({ length: 6 }, (_, index) => (
        <div key={index} className="row-space border-line flex items-center gap-3 border-b px-4">
          <Skeleton className="squircle size-11 shrink-0" />
          <div className="grow space-y-2">
            <Skeleton className="h-4 w-40" />
            <Skeleton className="h-4 w-24" />
          </div>
          <Skeleton className="h-8 w-28" />
        </div>
      ))}
    </Loading>
  )
}

interface PeopleListProps {
  label: string
  list: UseInfiniteQueryResult<InfiniteData<Page<ListedPerson>>>
  /** What to say where there is nobody. */
  empty: ReactNode
  /** "auto" loads ahead of the reader; "button" where something stands below. */
  mode?: "auto" | "button"
}

/** People with a button to follow each, in the four states of a list. */
export function PeopleList({ label, list, empty, mode = "auto" }: PeopleListProps) {
  const people = allItems(list.data)

  if (list.isPending) return <Waiting />
  if (list.isError && people.length === 0)
    return (
      <ErrorState
        title={t.peopleNotLoaded}
        error={list.error}
        onRetry={() => void list.refetch()}
      />
    )
  if (people.length === 0) return empty

  return (
    <>
      <ul aria-label={label}>
        {people.map((person) => (
          <li key={person.id}>
            <PersonRow person={person} action={<FollowButton person={person} small />} />
          </li>
        ))}
      </ul>
      <LoadMore {...moreOf(list)} mode={mode} />
    </>
  )
}
