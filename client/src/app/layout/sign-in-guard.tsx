import { Navigate, Outlet, useLocation } from "react-router"

import { toProblem } from "@/shared/api/problem-error"
import { paths } from "@/shared/paths"
import { refreshSession } from "@/shared/session/session"
import { useSession } from "@/shared/session/session-store"
import { ErrorState } from "@/shared/ui/error-state"
import { useStillComing } from "@/shared/ui/use-still-coming"

import { Starting } from "./starting"
import { t } from "./text"

/** Pages below need somebody signed in; others are sent to the door and come back afterwards. */
export function SignInGuard() {
  const status = useSession((session) => session.status)
  const { pathname, search } = useLocation()
  // Whoever leaves is gone at once; who comes in waits for a whole page.
  const entering = useStillComing(status === "starting")

  if (status === "starting" || (status === "signed-in" && entering)) return <Starting />
  if (status === "unreachable")
    return (
      <main id="main">
        <ErrorState
          title={t.notAnswering}
          error={toProblem(null, 0)}
          onRetry={() => void refreshSession()}
        />
      </main>
    )
  if (status === "guest") {
    const next = pathname + search
    return <Navigate replace to={next === paths.home ? paths.signIn : paths.signInThen(next)} />
  }
  return <Outlet />
}
