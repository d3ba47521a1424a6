import { useParams } from "react-router"

import { NotFoundPage } from "@/app/layout/not-found-page"
import { Page } from "@/app/layout/page"
import { SectionNav } from "@/features/settings/section-nav"
import { sections } from "@/features/settings/sections"
import { SettingsSection } from "@/features/settings/settings-section"
import { paths } from "@/shared/paths"
import { useAtLeast } from "@/shared/ui/use-at-least"

import { t } from "./text"

export function Component() {
  const { section: id } = useParams()
  const wide = useAtLeast("lg")
  const section = sections.find((one) => one.id === id)
  if (!section) return <NotFoundPage />

  const content = <SettingsSection key={section.id} id={section.id} />
  if (!wide)
    return (
      <Page room="social" title={section.title} backTo={paths.settings}>
        {content}
      </Page>
    )
  return (
    <Page room="social" title={t.settings} width="fluid">
      <div className="grid min-h-[calc(100dvh-var(--head))] grid-cols-[288px_minmax(0,1fr)]">
        <SectionNav className="border-line border-e" />
        <section aria-label={section.title}>
          <h2 className="px-6 pt-6 text-2xl">{section.title}</h2>
          {content}
        </section>
      </div>
    </Page>
  )
}
