import { useQueryClient, type QueryClient } from "@tanstack/react-query"
import { startTransition, useEffect, useState } from "react"

/** Whatever goes on: what waits is needed soon after the page itself. */
const longest = 3_000
const shortest = 50

function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks.
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: longest })
    else setTimeout(resolve, shortest)
  })
}

/** Resolves when the page is drawn and has all it asked for, so that what it shows comes first on a thin line. */
export async function untilQuiet(queries: QueryClient): Promise<void> {
  const deadline = Date.now() + longest
  do await idle()
  while (queries.isFetching() > 0 && Date.now() < deadline)
}

/** Whether it has been quiet since this is on the page: for what can wait until then. */
export function useQuiet(): boolean {
  const queries = useQueryClient()
  const [isQuiet, setQuiet] = useState(false)

  useEffect(() => {
    let left = false
    void untilQuiet(queries).then(() => {
      if (!left) startTransition(() => setQuiet(true))
    })
    return () => {
      left = true
    }
  }, [queries])

  return isQuiet
}
