import { clsx } from "clsx"
import type { ReactNode } from "react"

import { Skeleton } from "@/shared/ui/skeleton"

import { HeadCell } from "./head-cell"
import type { Column, Section } from "./section"
import { t } from "./text"

/*
 * One table for every width. On a narrow screen a row is laid out as a card; the roles are written
 * out because browsers take them from tables that are displayed as something else.
 */
const row =
  "border-line border-b transition-colors max-lg:grid max-lg:grid-cols-[44px_minmax(0,1fr)_minmax(0,1fr)] max-lg:gap-x-3 max-lg:gap-y-2 max-lg:py-3 max-lg:ps-2 max-lg:pe-4"
const box = "align-middle max-lg:row-span-4 lg:w-14 lg:ps-1"
const main = "min-w-0 py-2.5 text-start font-normal max-lg:col-span-2 max-lg:py-0 lg:w-2/5 lg:pe-4"
const fact =
  "text-md min-w-0 max-lg:flex max-lg:items-baseline max-lg:gap-2 lg:px-3 lg:py-2.5 lg:last:pe-4"

interface RowsProps<Row extends { id: number }> {
  section: Section<Row>
  rows: readonly Row[]
  chosen: ReadonlySet<number>
  sort: string
  label: string
  /** Another search is on its way; what stands here is the last one's. */
  stale: boolean
  onPick: (id: number, ticked: boolean, through: boolean) => void
  onSort: (sort: string) => void
}

export function Rows<Row extends { id: number }>(props: RowsProps<Row>) {
  const { section, rows, label, stale } = props
  return (
    <table
      role="table"
      aria-label={label}
      aria-busy={stale || undefined}
      className={clsx(
        "w-full border-collapse transition-opacity max-lg:block",
        stale && "opacity-60",
      )}
    >
      <Head section={section} sort={props.sort} onSort={props.onSort} />
      <tbody role="rowgroup" className="max-lg:block">
        {rows.map((one) => (
          <tr
            key={one.id}
            role="row"
            className={clsx(row, props.chosen.has(one.id) ? "bg-room-soft" : "hover:bg-sunken")}
          >
            <td role="cell" className={box}>
              <TickBox row={one} section={section} chosen={props.chosen} onPick={props.onPick} />
            </td>
            <Cells section={section} cellOf={(column) => column.cell(one)} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head<Row extends { id: number }>({
  section,
  sort,
  onSort,
}: Pick<RowsProps<Row>, "section" | "sort" | "onSort">) {
  return (
    <thead role="rowgroup" className="max-lg:hidden">
      <tr role="row" className="border-line border-b">
        <th role="columnheader" className="lg:w-14">
          <span className="sr-only">{t.choose}</span>
        </th>
        {section.columns.map((column, index) => (
          <HeadCell
            key={column.title}
            column={column}
            first={index === 0}
            sort={sort}
            onSort={onSort}
          />
        ))}
      </tr>
    </thead>
  )
}

function Cells<Row extends { id: number }>({
  section,
  cellOf,
}: {
  section: Section<Row>
  cellOf: (column: Column<Row>) => ReactNode
}) {
  const [first, ...others] = section.columns
  return (
    <>
      <th role="rowheader" scope="row" className={main}>
        {cellOf(first)}
      </th>
      {others.map((column) => (
        <td
          key={column.title}
          role="cell"
          className={clsx(
            fact,
            column.end && "tabular-nums lg:text-end",
            column.card === "wide" && "max-lg:col-span-2",
          )}
        >
          {!column.card && (
            <span aria-hidden className="text-ink-3 text-sm lg:hidden">
              {column.title}
            </span>
          )}
          {cellOf(column)}
        </td>
      ))}
    </>
  )
}

function TickBox<Row extends { id: number }>({
  row,
  section,
  chosen,
  onPick,
}: Pick<RowsProps<Row>, "section" | "chosen" | "onPick"> & { row: Row }) {
  const possible = section.verbs.some((verb) => verb.applies(row))
  return (
    <label className="flex size-11 items-center justify-center">
      <span className="sr-only">{section.choose(row)}</span>
      <input
        type="checkbox"
        disabled={!possible}
        checked={chosen.has(row.id)}
        onChange={(event) => {
          const { shiftKey } = event.nativeEvent as MouseEvent
          onPick(row.id, event.target.checked, shiftKey)
        }}
        className="accent-room size-5 disabled:opacity-40"
      />
    </label>
  )
}

/** As many rows as fill a screen, in the geometry of those to come. */
export function RowsSkeleton<Row extends { id: number }>({ section }: { section: Section<Row> }) {
  const bar = <Skeleton className="h-4 w-16 max-w-full" />
  return (
    <table aria-hidden className="w-full border-collapse max-lg:block">
      <tbody className="max-lg:block">
        {Array.from({ length: 8 }, (_, index) => (
          <tr key={index} className={row}>
            <td className={box}>
              <span className="block size-11" />
            </td>
            <Cells
              section={section}
              cellOf={(column) =>
                column === section.columns[0] ? (
                  <span className="flex items-center gap-3 py-0.5">
                    <Skeleton className="size-10 shrink-0" />
                    <Skeleton className="h-4 w-40" />
                  </span>
                ) : (
                  bar
                )
              }
            />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
