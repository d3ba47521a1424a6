import { NotFoundPage } from "@/app/layout/not-found-page"
import { Page } from "@/app/layout/page"
import { AppearanceView } from "@/features/admin/appearance/appearance-view"
import { t as appearance } from "@/features/admin/appearance/text"
import { areaTabs } from "@/features/admin/areas"
import { Closed } from "@/features/admin/closed"
import { useMe } from "@/shared/session/session-store"
import { TabLinks } from "@/shared/ui/tabs"

import { t } from "./text"

/** The colours of the house, for administrators. */
export function Component() {
  const { grants } = useMe()
  if (grants.length === 0) return <NotFoundPage />

  return (
    <Page room="admin" title={appearance.appearance} width="fluid">
      <TabLinks label={t.administration} tabs={areaTabs(grants)} />
      {grants.includes("admin") ? <AppearanceView /> : <Closed />}
    </Page>
  )
}
