import { Signpost } from "lucide-react"
import { Link } from "react-router"

import { paths } from "@/shared/paths"
import { Button } from "@/shared/ui/button"
import { EmptyState } from "@/shared/ui/empty-state"

import { Page } from "./page"
import { t } from "./text"

export function NotFoundPage() {
  return (
    <Page room="social" title={t.notHere}>
      <EmptyState
        icon={Signpost}
        title={t.nothingAtThisAddress}
        action={
          <Button asChild>
            <Link to={paths.home}>{t.goHome}</Link>
          </Button>
        }
      >
        {t.maybeTakenDown}
      </EmptyState>
    </Page>
  )
}
