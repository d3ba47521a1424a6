import { useCallback, useLayoutEffect, useRef, useState } from "react"

/** Closer to the end than this, one follows what is said. */
const nearEnd = 80

interface Anchored {
  /** The id of the first and last message shown, and how many there are. */
  firstKey: number | undefined
  lastKey: string | number | undefined
  count: number
}

/**
 * Keeps the reader's place: at the end one follows new messages, elsewhere they are counted; what is
 * put before the first message moves nothing that can be seen.
 */
export function useAnchoredScroll({ firstKey, lastKey, count }: Anchored) {
  const scroller = useRef<HTMLDivElement>(null)
  const before = useRef({ firstKey, lastKey, count, height: 0 })
  const [atEnd, setAtEnd] = useState(true)
  const [missed, setMissed] = useState(0)

  const toEnd = useCallback((behavior: ScrollBehavior = "instant") => {
    const element = scroller.current
    element?.scrollTo({ top: element.scrollHeight, behavior })
  }, [])

  const onScroll = useCallback(() => {
    const element = scroller.current
    if (!element) return
    const close = element.scrollHeight - element.scrollTop - element.clientHeight <= nearEnd
    setAtEnd(close)
    if (close) setMissed(0)
  }, [])

  useLayoutEffect(() => {
    const element = scroller.current
    const last = before.current
    if (!element) return
    const grown = element.scrollHeight - last.height
    if (last.height === 0) toEnd()
    else if (last.lastKey !== lastKey && count > last.count) {
      if (atEnd) toEnd()
      else setMissed((number) => number + (count - last.count))
    } else if (last.firstKey !== firstKey) element.scrollTop += grown
    before.current = { firstKey, lastKey, count, height: element.scrollHeight }
  }, [firstKey, lastKey, count, atEnd, toEnd])

  return { scroller, onScroll, atEnd, missed, toEnd }
}
