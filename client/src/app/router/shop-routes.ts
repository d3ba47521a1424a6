import type { RouteObject } from "react-router"

/** Pages of the shop that anybody may see. */
export const openShopRoutes: RouteObject[] = []

/** Pages of the shop that need a sign-in. */
export const shopRoutes: RouteObject[] = []
