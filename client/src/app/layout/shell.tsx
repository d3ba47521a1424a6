import { lazy, Suspense } from "react"
import { Outlet, useMatches } from "react-router"

import { useSession } from "@/shared/session/session-store"
import { SkipLink } from "@/shared/ui/skip-link"

import { ComposeOverlay } from "./compose-overlay"
import { Keyboard } from "./keyboard"
import { NavRail } from "./nav-rail"
import { TabBar } from "./tab-bar"
import { t } from "./text"

// Loaded beside the first page, not before it.
const ChatLife = lazy(async () => ({
  default: (await import("@/features/chat/chat-life")).ChatLife,
}))
const NotificationLife = lazy(async () => ({
  default: (await import("@/features/notifications/notification-life")).NotificationLife,
}))

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

  return (
    <div
      data-tabs={tabs}
      className="grid min-h-dvh grid-cols-1 sm:grid-cols-[76px_minmax(0,1fr)] xl:grid-cols-[232px_minmax(0,1fr)] xl:ps-[max(0px,calc((100vw-1220px)/2))]"
    >
      <SkipLink to="main">{t.skipToPage}</SkipLink>
      <NavRail />
      <div className="min-w-0">
        <Outlet />
      </div>
      {signedIn && (
        <Suspense fallback={null}>
          <ChatLife />
          <NotificationLife />
        </Suspense>
      )}
      <ComposeOverlay />
      <Keyboard />
      {tabs !== "hidden" && <TabBar compose={compose ?? false} />}
    </div>
  )
}
