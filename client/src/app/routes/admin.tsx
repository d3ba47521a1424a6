import { NotFoundPage } from "@/app/layout/not-found-page"
import { Page } from "@/app/layout/page"
import { areaTabs, openAreas } from "@/features/admin/areas"
import { Dashboard } from "@/features/admin/figures/dashboard"
import { useMe } from "@/shared/session/session-store"
import { TabLinks } from "@/shared/ui/tabs"

import { t } from "./text"

/** How the house is doing, for those who look after some of it. */
export function Component() {
  const { grants } = useMe()
  if (grants.length === 0) return <NotFoundPage />

  return (
    <Page room="admin" title={t.overview} width="fluid">
      <TabLinks label={t.administration} tabs={areaTabs(grants)} />
      <Dashboard figures={openAreas(grants).length} />
    </Page>
  )
}
