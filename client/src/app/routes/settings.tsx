import { Navigate } from "react-router"

import { Page } from "@/app/layout/page"
import { useWide } from "@/app/layout/use-wide"
import { SectionNav } from "@/features/settings/section-nav"
import { paths } from "@/shared/paths"

import { t } from "./text"

/** The list of sections where there is room for one thing only; elsewhere the first section opens. */
export function Component() {
  if (useWide()) return <Navigate replace to={paths.settingsSection("profile")} />

  return (
    <Page room="social" title={t.settings}>
      <SectionNav />
    </Page>
  )
}
