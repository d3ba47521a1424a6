import { Search, X } from "lucide-react"
import { useEffect, useEffectEvent, useState } from "react"

import { useKey } from "@/shared/keys/use-key"
import { IconButton } from "@/shared/ui/icon-button"
import { Input } from "@/shared/ui/input"

import { t } from "./text"

const pause = 300

interface SearchBoxProps {
  label: string
  value: string
  onSearch: (text: string) => void
}

/** Searches when the writer rests; the address follows, and the field follows the address. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const key = useKey("search")
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    if (value !== text.trim()) setText(value)
  }

  const tell = useEffectEvent((words: string) => {
    if (words !== value) onSearch(words)
  })
  useEffect(() => {
    const timer = setTimeout(() => tell(text.trim()), pause)
    return () => clearTimeout(timer)
  }, [text])

  return (
    <div className="relative grow basis-60 lg:max-w-96">
      <Search
        size={18}
        aria-hidden
        className="text-ink-3 pointer-events-none absolute start-3.5 top-1/2 -translate-y-1/2"
      />
      <Input
        type="search"
        aria-label={label}
        {...key}
        placeholder={label}
        value={text}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        className="ps-10 pe-10 [&::-webkit-search-cancel-button]:hidden"
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
