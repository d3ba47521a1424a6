import { useEffect, useEffectEvent, useRef } from "react"

import { sentenceFor } from "@/shared/api/problem-error"
import { t } from "@/shared/text/words"

import { Button } from "./button"

interface LoadMoreProps {
  hasMore: boolean
  busy: boolean
  error?: unknown
  onMore: () => void
  /** "auto" loads ahead of the reader; "button" leaves the footer within reach. */
  mode?: "auto" | "button"
  /** Said at the end of the list. */
  end?: string
}

/** The end of a list: a sentinel ahead of the reader, a button for the keyboard and after an error. */
export function LoadMore({ hasMore, busy, error, onMore, mode = "auto", end }: LoadMoreProps) {
  const sentinel = useRef<HTMLDivElement>(null)
  const more = useEffectEvent(onMore)
  const watching = mode === "auto" && hasMore && !busy && !error

  useEffect(() => {
    if (!watching || !sentinel.current) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) more()
      },
      { rootMargin: "800px 0px" },
    )
    observer.observe(sentinel.current)
    return () => observer.disconnect()
  }, [watching])

  if (!hasMore)
    return end ? <p className="text-ink-3 text-md px-4 py-8 text-center">{end}</p> : null

  return (
    <div ref={sentinel} className="grid justify-items-center gap-2 px-4 py-6">
      {Boolean(error) && <p className="text-berry text-md">{sentenceFor(error)}</p>}
      <Button look="line" busy={busy} onClick={onMore}>
        {error ? t.tryAgain : t.showMore}
      </Button>
    </div>
  )
}
