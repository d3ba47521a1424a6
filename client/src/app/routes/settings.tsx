import { Navigate } from "react-router"

import { Page } from "@/app/layout/page"
import { SectionNav } from "@/features/settings/section-nav"
import { paths } from "@/shared/paths"
import { useAtLeast } from "@/shared/ui/use-at-least"

import { t } from "./text"

/** The list of sections where there is room for one thing only; elsewhere the first section opens. */
export function Component() {
  if (useAtLeast("lg")) return <Navigate replace to={paths.settingsSection("profile")} />

  return (
    <Page room="social" title={t.settings}>
      <SectionNav />
    </Page>
  )
}
