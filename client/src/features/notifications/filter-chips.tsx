import { clsx } from "clsx"
import { Link } from "react-router"

import { paths } from "@/shared/paths"

import type { Filter } from "./queries"
import { t } from "./text"

const chips: { filter: Filter; title: string; to: string }[] = [
  { filter: "all", title: t.all, to: paths.activity },
  { filter: "unread", title: t.unread, to: `${paths.activity}?show=unread` },
]

/** Each has its address, so that Back and a reload keep it. */
export function FilterChips({ filter }: { filter: Filter }) {
  return (
    <nav aria-label={t.whichActivity} className="border-line flex gap-2 border-b px-4 py-2.5">
      {chips.map((chip) => (
        <Link
          key={chip.filter}
          to={chip.to}
          replace
          aria-current={chip.filter === filter ? "page" : undefined}
          className={clsx(
            "inline-flex min-h-9 items-center rounded-full border px-4 text-md font-semibold transition-colors",
            chip.filter === filter
              ? "border-ink bg-ink text-paper"
              : "border-line-strong text-ink-2 hover:bg-sunken",
          )}
        >
          {chip.title}
        </Link>
      ))}
    </nav>
  )
}
