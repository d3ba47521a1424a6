import { queryOptions, useQuery } from "@tanstack/react-query"
import { RefreshCw } from "lucide-react"
import { useEffect } from "react"
import { isRouteErrorResponse, useRouteError } from "react-router"

import { ProblemError, toProblem } from "@/shared/api/problem-error"
import { Button } from "@/shared/ui/button"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"

import { NotFoundPage } from "./not-found-page"
import { t } from "./text"

const reload = () => location.reload()

/** In the words of Chromium, Firefox and Safari: a part of the page did not come. */
const isMissingPart = (error: unknown) =>
  error instanceof TypeError && /dynamically imported module|module script/i.test(error.message)

/** Whether a Plaza answers at all: a browser is "online" beside a server that restarts, too. */
const answerQuery = queryOptions({
  queryKey: ["plaza-answers"],
  queryFn: async () => {
    const signal = AbortSignal.timeout(5_000)
    const { ok, status } = await fetch("/", { method: "HEAD", cache: "no-store", signal })
    if (!ok) throw toProblem(null, status)
    return ok
  },
  retry: false,
  gcTime: 0,
})

/** A part of the page did not come: nobody answers, or a newer Plaza that no longer has it. */
function PartMissing() {
  const { isPending, isError } = useQuery(answerQuery)
  useEffect(() => {
    window.addEventListener("online", reload)
    return () => window.removeEventListener("online", reload)
  }, [])

  if (isPending) return null
  if (isError)
    return (
      <ErrorState
        title={t.pageNotShown}
        error={toProblem(null, 0)}
        kept={t.nothingLost}
        onRetry={reload}
      />
    )
  return (
    <EmptyState
      icon={RefreshCw}
      title={t.renewed}
      action={<Button onClick={reload}>{t.loadIt}</Button>}
    >
      {t.renewedNote}
    </EmptyState>
  )
}

/** A page that fell over. The navigation still works, and a reload gets newer files after a release. */
export function PageError() {
  const error = useRouteError()
  const status =
    isRouteErrorResponse(error) || error instanceof ProblemError ? error.status : undefined
  if (status === 404) return <NotFoundPage />

  return (
    <main id="main">
      <title>{t.somethingWrong}</title>
      {isMissingPart(error) ? (
        <PartMissing />
      ) : (
        <ErrorState title={t.pageNotShown} error={error} kept={t.nothingLost} onRetry={reload} />
      )}
    </main>
  )
}
