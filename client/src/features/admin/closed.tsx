import { KeyRound } from "lucide-react"
import { Link } from "react-router"

import { ProblemError } from "@/shared/api/problem-error"
import { paths } from "@/shared/paths"
import { Button } from "@/shared/ui/button"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"

import { t } from "./text"

/** A door that none of one's grants opens. */
export function Closed() {
  return (
    <EmptyState
      icon={KeyRound}
      title={t.notOpen}
      action={
        <Button asChild look="line">
          <Link to={paths.home}>{t.goHome}</Link>
        </Button>
      }
    >
      {t.noGrant}
    </EmptyState>
  )
}

interface NotLoadedProps {
  /** "Orders could not be loaded". */
  title: string
  error: unknown
  onRetry: () => void
}

/** Why there is nothing to show: a grant that was taken away, or something that may pass. */
export function NotLoaded({ title, error, onRetry }: NotLoadedProps) {
  const closed = error instanceof ProblemError && [403, 404].includes(error.status)
  return closed ? <Closed /> : <ErrorState title={title} error={error} onRetry={onRetry} />
}
