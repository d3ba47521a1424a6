import { useParams } from "react-router"

import { NotFoundPage } from "@/app/layout/not-found-page"
import { Page } from "@/app/layout/page"
import { AdminList } from "@/features/admin/admin-list"
import { areas, areaTabs, openAreas } from "@/features/admin/areas"
import { Closed } from "@/features/admin/closed"
import { useMe } from "@/shared/session/session-store"
import { TabLinks } from "@/shared/ui/tabs"

import { t } from "./text"

/** A list of the administration: people, posts, products or orders. */
export function Component() {
  const { area: name } = useParams()
  const { grants } = useMe()
  const found = areas().find(({ area }) => area === name)
  if (!found || grants.length === 0) return <NotFoundPage />

  const open = openAreas(grants).some(({ area }) => area === found.area)
  return (
    <Page room="admin" title={found.title} width="fluid">
      <TabLinks label={t.administration} tabs={areaTabs(grants)} />
      {open ? <AdminList area={found.area} /> : <Closed />}
    </Page>
  )
}
