import { Actions, Fields, People, Swatches, Words } from "@/app/design/gallery-basics"
import { Feedback, Overlays, Places } from "@/app/design/gallery-patterns"
import { Page } from "@/app/layout/page"

function Theme({ theme }: { theme: "light" | "dark" }) {
  return (
    <div
      data-theme={theme}
      className="bg-paper text-ink border-line grid min-w-0 content-start gap-10 border-b p-5"
    >
      <Swatches />
      <Words />
      <Actions />
      <Fields />
      <People />
      <Feedback />
      <Overlays />
      <Places />
    </div>
  )
}

/** All primitives in both themes, in development only. */
export function Component() {
  return (
    <Page room="admin" title="Design" width="full">
      <div className="grid xl:grid-cols-2">
        <Theme theme="light" />
        <Theme theme="dark" />
      </div>
    </Page>
  )
}
