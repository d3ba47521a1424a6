import type { RouteObject } from "react-router"

/** Pages of conversations; all need a sign-in. */
export const chatRoutes: RouteObject[] = []
