import type { RouteObject } from "react-router"

import { paths } from "@/shared/paths"

/** Pages of those who look after the house; all need a sign-in and a grant. */
export const adminRoutes: RouteObject[] = [
  { path: paths.admin, lazy: () => import("@/app/routes/admin") },
  { path: paths.adminAppearance, lazy: () => import("@/app/routes/admin-appearance") },
  { path: paths.adminArea(":area"), lazy: () => import("@/app/routes/admin-area") },
]
