import { clsx } from "clsx"
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react"

import type { Column } from "./section"

const icons = { ascending: ArrowUp, descending: ArrowDown } as const

interface HeadCellProps<Row> {
  column: Column<Row>
  first: boolean
  sort: string
  onSort: (sort: string) => void
}

/** A column's name; where the server can sort by it, a button that does. */
export function HeadCell<Row>({ column, first, sort, onSort }: HeadCellProps<Row>) {
  const { title, sorts = [], end } = column
  const present = sorts.findIndex((one) => one?.sort === sort)
  const direction = sorts[present]?.direction
  const next = sorts[present + 1] ?? sorts[0]
  const Icon = direction ? icons[direction] : ChevronsUpDown

  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={next && (direction ?? "none")}
      className={clsx(
        "bg-paper text-ink-2 text-sm sticky top-(--head) z-10 h-11 font-semibold",
        first ? "text-start" : "px-3 last:pe-4",
        end ? "text-end" : "text-start",
      )}
    >
      {next ? (
        <button
          type="button"
          onClick={() => onSort(next.sort)}
          className={clsx(
            "hover:text-ink fold-sm -mx-2 inline-flex min-h-9 items-center gap-1 px-2 transition-colors",
            direction && "text-ink",
          )}
        >
          {title}
          <Icon size={14} aria-hidden className={direction ? undefined : "opacity-50"} />
        </button>
      ) : (
        title
      )}
    </th>
  )
}
