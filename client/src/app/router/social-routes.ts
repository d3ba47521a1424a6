import type { RouteObject } from "react-router"

import { paths } from "@/shared/paths"

/** Pages of people and posts; all need a sign-in. */
export const socialRoutes: RouteObject[] = [
  { path: paths.home, lazy: () => import("@/app/routes/home") },
]
