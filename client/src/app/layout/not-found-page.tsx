import { Signpost } from "lucide-react"
import { Link } from "react-router"

import { paths } from "@/shared/paths"
import { Button } from "@/shared/ui/button"
import { EmptyState } from "@/shared/ui/empty-state"

import { Page } from "./page"

export function NotFoundPage() {
  return (
    <Page room="social" title="Not here">
      <EmptyState
        icon={Signpost}
        title="There is nothing at this address"
        action={
          <Button asChild>
            <Link to={paths.home}>Go home</Link>
          </Button>
        }
      >
        It may have been taken down, or it may not be for you to see.
      </EmptyState>
    </Page>
  )
}
