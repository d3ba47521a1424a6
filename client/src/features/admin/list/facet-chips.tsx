import { clsx } from "clsx"

import { formatCount } from "@/shared/numbers"

import type { Counts } from "../nouns"
import type { Asked, Section } from "./section"

interface FacetChipsProps {
  facets: Section<never>["facets"]
  asked: Asked
  counts: Counts | null
  onChange: (part: Record<string, string | undefined>) => void
}

/** One row of choices a facet, each with what it would leave. A second press takes a choice back. */
export function FacetChips({ facets, asked, counts, onChange }: FacetChipsProps) {
  return (
    <div className="scroll-quiet flex gap-x-5 gap-y-2 overflow-x-auto px-4 py-1 lg:flex-wrap">
      {Object.entries(facets).map(([name, { title, values }]) => {
        const found = counts?.facets.find((facet) => facet.name === name)?.values
        return (
          <div
            key={name}
            role="group"
            aria-label={title}
            className="flex shrink-0 items-center gap-1.5"
          >
            <span aria-hidden className="text-ink-3 me-0.5 text-sm font-medium">
              {title}
            </span>
            {Object.entries(values).map(([value, word]) => {
              const count = found?.find((one) => one.value === value)?.count
              const chosen = asked[name] === value
              return (
                <button
                  key={value}
                  type="button"
                  aria-pressed={chosen}
                  onClick={() => onChange({ [name]: chosen ? undefined : value })}
                  className={clsx(
                    "text-md inline-flex min-h-9 items-center gap-1.5 rounded-full border px-3 font-medium whitespace-nowrap transition-colors",
                    chosen
                      ? "border-ink bg-ink text-paper"
                      : "border-line text-ink-2 hover:bg-sunken",
                  )}
                >
                  {`${word} `}
                  {count !== undefined && (
                    <span className={clsx("tabular-nums", chosen ? "opacity-80" : "text-ink-3")}>
                      {formatCount(count)}
                    </span>
                  )}
                </button>
              )
            })}
          </div>
        )
      })}
    </div>
  )
}
