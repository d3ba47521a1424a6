import type { ReactNode } from "react"
import { Link } from "react-router"

import type { Person } from "@/shared/api/nouns"
import { paths } from "@/shared/paths"
import { Face } from "@/shared/people/face"

interface PersonCellProps {
  person: Person
  /** Without a link where there is nothing to see: suspended people. */
  hidden?: boolean
  note?: ReactNode
}

/** Who it is, as the first cell of a row. */
export function PersonCell({ person, hidden = false, note }: PersonCellProps) {
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Face person={person} size={40} />
      <span className="min-w-0">
        {hidden ? (
          <span className="block truncate font-semibold">{person.display_name}</span>
        ) : (
          <Link
            to={paths.profile(person.username)}
            className="block truncate font-semibold hover:underline"
          >
            {person.display_name}
          </Link>
        )}
        <span className="text-ink-3 block truncate text-sm">
          <bdi>@{person.username}</bdi>
          {note}
        </span>
      </span>
    </span>
  )
}
