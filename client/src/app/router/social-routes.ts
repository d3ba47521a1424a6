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
]
