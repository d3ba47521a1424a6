import { Search, X } from "lucide-react"
import { useEffect, useEffectEvent, useRef, useState } from "react"

import { useKey } from "@/shared/keys/use-key"
import { IconButton } from "@/shared/ui/icon-button"
import { Input } from "@/shared/ui/input"
import { Kbd } from "@/shared/ui/kbd"

import { t } from "./text"

const pause = 250
const longest = 50

interface SearchFieldProps {
  /** What the address says. */
  value: string
  /** Called when the writer pauses, or presses Enter. */
  onSearch: (text: string) => void
}

/** Searches while one writes. The address follows, so that a search can be kept and shared. */
export function SearchField({ value, onSearch }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  const key = useKey("search")
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)

  // Back and links change the address under the field; what one is writing does not.
  if (value !== known) {
    setKnown(value)
    if (value !== text.trim()) setText(value)
  }

  const search = useEffectEvent((words: string) => {
    if (words !== value) onSearch(words)
  })
  useEffect(() => {
    const timer = setTimeout(() => search(text.trim()), pause)
    return () => clearTimeout(timer)
  }, [text])

  return (
    <form
      role="search"
      className="relative"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== value) onSearch(text.trim())
      }}
    >
      <Search
        size={18}
        strokeWidth={1.8}
        aria-hidden
        className="text-ink-3 pointer-events-none absolute start-3.5 top-1/2 -translate-y-1/2"
      />
      <Input
        ref={field}
        type="search"
        enterKeyHint="search"
        aria-label={t.searchEverything}
        {...key}
        placeholder={t.searchEverything}
        maxLength={longest}
        autoComplete="off"
        value={text}
        onChange={({ target }) => setText(target.value)}
        className="ps-10 pe-12 [&::-webkit-search-cancel-button]:appearance-none"
      />
      <span className="absolute end-0.5 top-1/2 -translate-y-1/2">
        {text === "" ? (
          <span aria-hidden className="pe-3 max-sm:hidden">
            <Kbd>/</Kbd>
          </span>
        ) : (
          <IconButton
            icon={X}
            label={t.clearSearch}
            onClick={() => {
              setText("")
              onSearch("")
              field.current?.focus()
            }}
          />
        )}
      </span>
    </form>
  )
}
