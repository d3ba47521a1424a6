import { useState } from "react"
import { createBrowserRouter, Outlet, RouterProvider } from "react-router"

import { NavRail } from "@/app/layout/nav-rail"
import { TabBar } from "@/app/layout/tab-bar"
import { readCsrfCookie } from "@/shared/session/csrf-cookie"
import { becomeGuest } from "@/shared/session/session-store"
import { useAtLeast } from "@/shared/ui/use-at-least"

import { OfflinePage } from "./offline-page"

function Layout() {
  const hasRail = useAtLeast("sm")

  return (
    <div className="grid min-h-dvh grid-cols-1 sm:grid-cols-[76px_minmax(0,1fr)] xl:grid-cols-[232px_minmax(0,1fr)] xl:ps-[max(0px,calc((100vw-1220px)/2))]">
      {hasRail && <NavRail compose={false} />}
      <div className="min-w-0">
        <Outlet />
      </div>
      {!hasRail && <TabBar compose={false} />}
    </div>
  )
}

function createRouter() {
  if (readCsrfCookie(document.cookie, location.port) === null) becomeGuest()
  return createBrowserRouter([
    { Component: Layout, children: [{ path: "*", Component: OfflinePage }] },
  ])
}

/** What the worker shows in place of any page, when the server was not reached. */
export function OfflineApp() {
  const [router] = useState(createRouter)
  return <RouterProvider router={router} />
}
