import { useDeferredValue } from "react"

/**
 * Whether to show that something is still to come. What has come is drawn in small portions, between which
 * the page hears its reader: the answer of a store or a query alone would be drawn in one long piece.
 */
export function useStillComing(isPending: boolean): boolean {
  const wasPending = useDeferredValue(isPending)
  return isPending || wasPending
}
