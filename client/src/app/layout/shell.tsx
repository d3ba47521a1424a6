import { Outlet, useMatches } from "react-router"

import { useSession } from "@/shared/session/session-store"
import { SkipLink } from "@/shared/ui/skip-link"
import { useAtLeast } from "@/shared/ui/use-at-least"

import { ComposeOverlay } from "./compose-overlay"
import { Keyboard } from "./keyboard"
import { NavRail } from "./nav-rail"
import { SessionLife } from "./session-life"
import { TabBar } from "./tab-bar"
import { t } from "./text"

/** What a route may say about the shell, in its `handle`. */
export interface ShellHandle {
  /** Inside a conversation a phone has no tab bar. */
  tabs?: "hidden"
  /** Pages one writes to, not on: feeds only. */
  compose?: true
}

function useShellHandle(): ShellHandle {
  const handles = useMatches().map(({ handle }) => handle as ShellHandle | undefined)
  return Object.assign({}, ...handles) as ShellHandle
}

/** Navigation beside (or below) the page. Its left edge stays put, whatever the page's width. */
export function Shell() {
  const { tabs, compose } = useShellHandle()
  const signedIn = useSession((session) => session.status === "signed-in")
  const hasRail = useAtLeast("sm")

  return (
    <div
      data-tabs={tabs}
      className="grid min-h-dvh grid-cols-1 sm:grid-cols-[76px_minmax(0,1fr)] xl:grid-cols-[232px_minmax(0,1fr)] xl:ps-[max(0px,calc((100vw-1220px)/2))]"
    >
      <SkipLink to="main">{t.skipToPage}</SkipLink>
      {hasRail && <NavRail />}
      <div className="min-w-0">
        <Outlet />
      </div>
      {signedIn && <SessionLife />}
      <ComposeOverlay />
      <Keyboard />
      {!hasRail && tabs !== "hidden" && <TabBar compose={compose ?? false} />}
    </div>
  )
}
