import type { ReactNode } from "react"
import { Link } from "react-router"

import type { Person } from "@/shared/api/nouns"
import { paths } from "@/shared/paths"

import { Face } from "./face"

interface PersonRowProps {
  person: Person
  /** A button at the end of the row. */
  action?: ReactNode
}

/** Somebody in a list; the row leads to their page. */
export function PersonRow({ person, action }: PersonRowProps) {
  return (
    <div className="row-space border-line hover:bg-sunken relative flex items-center gap-3 border-b px-4 transition-colors">
      <Face person={person} />
      <div className="min-w-0 grow">
        <Link
          to={paths.profile(person.username)}
          className="block truncate font-semibold -outline-offset-2 after:absolute after:inset-0"
        >
          {person.display_name}
        </Link>
        <p className="text-ink-3 text-md truncate">
          <bdi>@{person.username}</bdi>
        </p>
      </div>
      {action && <div className="relative shrink-0">{action}</div>}
    </div>
  )
}
