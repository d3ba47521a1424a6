import { Search, X } from "lucide-react"
import { useEffect, useEffectEvent, useState } from "react"

import { IconButton } from "@/shared/ui/icon-button"
import { Input } from "@/shared/ui/input"
import { Select } from "@/shared/ui/select"

import { sorts, type Filters, type Sort } from "./filters"
import { t } from "./text"

const restFor = 300

interface FilterBarProps {
  filters: Filters
  onChange: (part: Partial<Filters>) => void
}

/** Words, "in stock" and order. The address follows once the typing rests. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  return (
    <search className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:px-6">
      <SearchField
        key={filters.q === "" ? "empty" : "asked"}
        filters={filters}
        onChange={onChange}
      />
      <label className="text-md flex min-h-11 items-center gap-2.5 font-medium">
        <input
          type="checkbox"
          checked={filters.inStock}
          onChange={(event) => onChange({ inStock: event.target.checked })}
          className="size-5"
        />
        {t.inStockOnly}
      </label>
      <Select
        aria-label={t.order}
        value={filters.sort}
        onChange={(event) => onChange({ sort: event.target.value as Sort })}
        className="ms-auto w-48"
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {t.sorts[sort]}
          </option>
        ))}
      </Select>
    </search>
  )
}

function SearchField({ filters, onChange }: FilterBarProps) {
  const [text, setText] = useState(filters.q)
  const tell = useEffectEvent((q: string) => {
    if (q !== filters.q) onChange({ q })
  })

  useEffect(() => {
    const timer = setTimeout(() => tell(text.trim()), restFor)
    return () => clearTimeout(timer)
  }, [text])

  return (
    <div className="relative w-full sm:w-72 sm:grow lg:max-w-96">
      <Search
        size={18}
        aria-hidden
        className="text-ink-3 pointer-events-none absolute start-3.5 top-1/2 -translate-y-1/2"
      />
      <Input
        type="search"
        aria-label={t.search}
        placeholder={t.search}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
        className="ps-10 [&::-webkit-search-cancel-button]:hidden"
      />
      {text && (
        <IconButton
          icon={X}
          size="sm"
          label={t.clearSearch}
          onClick={() => setText("")}
          className="absolute end-1.5 top-1/2 -translate-y-1/2"
        />
      )}
    </div>
  )
}
