import { clsx } from "clsx"
import { useEffect, useRef, type ReactNode } from "react"

import { PageHead } from "@/shared/ui/page-head"
import { useAtLeast } from "@/shared/ui/use-at-least"

import { t } from "./text"

export type Room = "social" | "chat" | "shop" | "activity" | "admin"

const widths = {
  /** A column to read: 620 px, with room for an aside. */
  column: "max-w-column lg:border-e",
  /** A grid: as wide as 1240 px. */
  fluid: "max-w-wide",
  /** All there is, for pages that bring their own columns. */
  full: "",
} as const

interface PageProps {
  /** Which room of the house this is: the colour of the bar. */
  room: Room
  /** The heading, and the window's title. */
  title: string
  width?: keyof typeof widths
  backTo?: string
  actions?: ReactNode
  lead?: ReactNode
  note?: ReactNode
  /** Beside the column from 1024 px on; never the only place of anything. */
  aside?: ReactNode
  /** For pages that draw their own head. */
  bare?: boolean
  children: ReactNode
}

let firstPage = true

/** After a change of page the keyboard and the screen reader begin at its top. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    // A field that is there to be written in at once has the focus already.
    const taken = main.current?.contains(document.activeElement)
    if (!firstPage && !taken) main.current?.focus({ preventScroll: true })
    firstPage = false
  }, [])
  return main
}

/** The frame of every page inside the shell. */
export function Page({
  room,
  title,
  width = "column",
  aside,
  bare = false,
  children,
  ...head
}: PageProps) {
  const main = useFocusOnArrival()
  const hasRoomBeside = useAtLeast("lg")

  return (
    <div data-room={room} className="flex min-w-0 items-stretch">
      <title>{`${title} · Plaza`}</title>
      <main
        ref={main}
        id="main"
        tabIndex={-1}
        className={clsx(
          "border-line min-h-dvh w-full min-w-0 grow pb-(--tab-bar) sm:border-s",
          widths[width],
        )}
      >
        {bare ? <h1 className="sr-only">{title}</h1> : <PageHead title={title} {...head} />}
        {children}
      </main>
      {aside && hasRoomBeside && (
        <aside
          aria-label={t.besideThePage}
          className="scroll-quiet sticky top-0 max-h-dvh w-80 shrink-0 self-start overflow-y-auto p-4"
        >
          {aside}
        </aside>
      )}
    </div>
  )
}
