import { isRouteErrorResponse, useRouteError } from "react-router"

import { ProblemError } from "@/shared/api/problem-error"
import { ErrorState } from "@/shared/ui/error-state"

import { NotFoundPage } from "./not-found-page"
import { t } from "./text"

/** A page that fell over. The navigation still works, and a reload gets newer files after a release. */
export function PageError() {
  const error = useRouteError()
  const status =
    isRouteErrorResponse(error) || error instanceof ProblemError ? error.status : undefined
  if (status === 404) return <NotFoundPage />

  return (
    <main id="main">
      <title>{t.somethingWrong}</title>
      <ErrorState
        title={t.pageNotShown}
        error={error}
        kept={t.nothingLost}
        onRetry={() => location.reload()}
      />
    </main>
  )
}
