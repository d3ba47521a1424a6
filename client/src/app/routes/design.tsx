import { useEffect, useState } from "react"

import { Actions, Fields, People, Swatches, Words } from "@/app/design/gallery-basics"
import { Goods, Talks } from "@/app/design/gallery-goods"
import { Figures, Lists } from "@/app/design/gallery-lists"
import { Feedback, Overlays, Places } from "@/app/design/gallery-patterns"
import { Page } from "@/app/layout/page"
import { Switch } from "@/shared/ui/switch"

interface Looks {
  compact: boolean
  rtl: boolean
}

function Theme({ theme, looks }: { theme: "light" | "dark"; looks: Looks }) {
  return (
    <div
      data-theme={theme}
      data-density={looks.compact ? "compact" : "comfortable"}
      className="bg-paper text-ink border-line grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-10 border-b p-5"
    >
      <Swatches />
      <Words />
      <Actions />
      <Fields />
      <People />
      <Feedback />
      <Overlays />
      <Places />
      <Talks />
      <Goods />
      <Figures />
      <Lists />
    </div>
  )
}

/** The whole page turns, because keys and overlays turn with it; one leaves it as one found it. */
function useTurning() {
  useEffect(() => {
    const page = document.documentElement
    const before = page.dir
    return () => void (page.dir = before)
  }, [])
  return (rtl: boolean) => void (document.documentElement.dir = rtl ? "rtl" : "ltr")
}

/** All primitives and patterns in their states and both themes, in development only. */
export function Component() {
  const [looks, setLooks] = useState<Looks>({ compact: false, rtl: false })
  const turn = useTurning()

  return (
    <Page room="admin" title="Design" width="full">
      <div className="border-line max-w-measure border-b px-5 py-3">
        <Switch
          label="Compact rows"
          checked={looks.compact}
          onCheckedChange={(compact) => setLooks({ ...looks, compact })}
        />
        <Switch
          label="From right to left"
          checked={looks.rtl}
          onCheckedChange={(rtl) => {
            turn(rtl)
            setLooks({ ...looks, rtl })
          }}
        />
        <p className="text-ink-3 text-sm">
          Forced colours and more contrast are the system’s: switch them on under “Rendering” in the
          browser’s tools. Bars, dots and tracks marked data-mark keep their colour then, lines and
          small print get stronger.
        </p>
      </div>
      <div key={String(looks.rtl)} className="grid xl:grid-cols-2">
        <Theme theme="light" looks={looks} />
        <Theme theme="dark" looks={looks} />
      </div>
    </Page>
  )
}
