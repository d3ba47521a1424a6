import { MessageCircle } from "lucide-react"

import { AccountMenu } from "@/app/layout/account-menu"
import { Page } from "@/app/layout/page"
import { EmptyState } from "@/shared/ui/empty-state"

export function Component() {
  return (
    <Page
      room="social"
      title="Home"
      actions={
        <span className="sm:hidden">
          <AccountMenu small />
        </span>
      }
    >
      <EmptyState icon={MessageCircle} title="It is quiet here">
        Posts of the people you follow appear here.
      </EmptyState>
    </Page>
  )
}
