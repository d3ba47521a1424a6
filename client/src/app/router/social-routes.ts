import type { RouteObject } from "react-router"

import type { ShellHandle } from "@/app/layout/shell"
import { paths } from "@/shared/paths"

/** Pages of people and posts; all need a sign-in. */
export const socialRoutes: RouteObject[] = [
  {
    path: paths.home,
    handle: { compose: true } satisfies ShellHandle,
    lazy: () => import("@/app/routes/home"),
  },
  { path: paths.compose, lazy: () => import("@/app/routes/compose") },
  { path: "/posts/:id", lazy: () => import("@/app/routes/post") },
  { path: paths.profile(":username"), lazy: () => import("@/app/routes/profile") },
  { path: paths.followers(":username"), lazy: () => import("@/app/routes/followers") },
  { path: paths.following(":username"), lazy: () => import("@/app/routes/following") },
  { path: paths.activity, lazy: () => import("@/app/routes/activity") },
  { path: paths.explore, lazy: () => import("@/app/routes/explore") },
  { path: paths.settings, lazy: () => import("@/app/routes/settings") },
  {
    path: paths.settingsSection(":section"),
    lazy: () => import("@/app/routes/settings-section"),
  },
]
