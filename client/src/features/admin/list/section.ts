import type { LucideIcon } from "lucide-react"
import type { ReactNode } from "react"

import type { Area } from "../areas"
import type { Counts, Outcome } from "../nouns"

export interface Column<Row> {
  title: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end. */
  end?: true
  /** On a card: without its name, because it speaks for itself; `wide` takes a line of its own. */
  card?: "bare" | "wide"
  /** Which sorts of the server its head switches between, the first one first. */
  sorts?: readonly [Sorting, Sorting?]
}

interface Sorting {
  sort: string
  direction: "ascending" | "descending"
}

export interface Question {
  /** "Suspend 3 people?" */
  title: string
  /** What will happen, and what stays. */
  text: string
  /** "Suspend 3 people". */
  confirm: string
  /** Something short that goes with it, such as who carries the parcels. */
  field?: { label: string; hint: string; longest: number }
}

export interface Verb<Row> {
  verb: string
  icon: LucideIcon
  /** "Suspend 3". */
  many: (count: string) => string
  danger?: true
  applies: (row: Row) => boolean
  /** Asked before; a verb without a question can be undone. */
  question?: (count: number) => Question
  /** Said afterwards: "3 people suspended." */
  done: (count: number) => string
  /** The verb that takes it back. */
  undo?: string
}

export interface ListPage<Row> {
  items: Row[]
  next_cursor: string | null
  counts: Counts | null
}

export type Asked = Readonly<Record<string, string>>

/** Everything that makes one list of the administration different from another. */
export interface Section<Row extends { id: number }> {
  area: Area
  /** "People". */
  title: string
  /** "1 person", "12 people". */
  counted: (count: number) => string
  /** "2 people left alone", and why. */
  leftAlone: (count: number, why: string) => string
  /** "Search people". */
  search: string
  sorts: Readonly<Record<string, string>>
  facets: Readonly<Record<string, { title: string; values: Readonly<Record<string, string>> }>>
  columns: readonly [Column<Row>, ...Column<Row>[]]
  /** For the box beside it: "Choose Ben Okafor". */
  choose: (row: Row) => string
  verbs: readonly Verb<Row>[]
  fetch: (query: Asked, signal: AbortSignal) => Promise<ListPage<Row>>
  act: (verb: string, ids: number[], words: string) => Promise<Outcome>
}
