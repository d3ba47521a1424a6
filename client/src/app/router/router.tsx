import type { QueryClient } from "@tanstack/react-query"
import { createBrowserRouter, type RouteObject } from "react-router"

import { PageError } from "@/app/layout/page-error"
import { QuietLayout } from "@/app/layout/quiet-layout"
import { RootLayout } from "@/app/layout/root-layout"
import { Shell } from "@/app/layout/shell"
import { SignInGuard } from "@/app/layout/sign-in-guard"
import { NotFoundPage } from "@/app/layout/not-found-page"
import { Starting } from "@/app/layout/starting"
import { TillLayout } from "@/app/layout/till-layout"
import { paths } from "@/shared/paths"

import { adminRoutes } from "./admin-routes"
import { chatRoutes } from "./chat-routes"
import { withEarly } from "./early"
import { openShopRoutes, shopRoutes, tillRoutes } from "./shop-routes"
import { socialRoutes } from "./social-routes"

const developmentRoutes: RouteObject[] = import.meta.env.DEV
  ? [{ path: "/design", lazy: () => import("@/app/routes/design") }]
  : []

const inTheShell: RouteObject[] = [
  {
    element: <SignInGuard />,
    children: [...socialRoutes, ...chatRoutes, ...shopRoutes, ...adminRoutes, ...developmentRoutes],
  },
  ...openShopRoutes,
  { path: "*", Component: NotFoundPage },
]

const withoutTheShell: RouteObject[] = [
  { path: paths.signIn, lazy: () => import("@/app/routes/sign-in") },
  { path: paths.signUp, lazy: () => import("@/app/routes/sign-up") },
  {
    element: <SignInGuard />,
    children: [{ path: paths.welcome, lazy: () => import("@/app/routes/welcome") }],
  },
]

/** An error on a page leaves the navigation standing: hence a boundary inside each layout. */
const bounded = (children: RouteObject[]): RouteObject[] => [{ ErrorBoundary: PageError, children }]

export function createRouter(queries: QueryClient) {
  const pages = [
    { Component: QuietLayout, children: bounded(withoutTheShell) },
    { Component: TillLayout, children: bounded(tillRoutes) },
    { Component: Shell, children: bounded(inTheShell) },
  ]
  return createBrowserRouter([
    { Component: RootLayout, HydrateFallback: Starting, children: withEarly(pages, queries) },
  ])
}
