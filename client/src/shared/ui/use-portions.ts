import { startTransition, useEffect, useState } from "react"

import { useComesBack } from "./use-kept-place"

/**
 * As much of a list as is drawn: what a window shows first, then as many again at a time, between which the
 * page hears its reader. Once the whole is there it stays whole; who comes back to a place finds it at once.
 */
export function usePortions<Row>(
  rows: readonly Row[],
  portion: number,
): { drawn: readonly Row[]; isWhole: boolean } {
  const [most, setMost] = useState(useComesBack() ? Infinity : portion)
  const { length } = rows

  useEffect(() => {
    if (length === 0 || most === Infinity) return
    startTransition(() => setMost(most < length ? most + portion : Infinity))
  }, [length, most, portion])

  return { drawn: most < length ? rows.slice(0, most) : rows, isWhole: most >= length }
}
