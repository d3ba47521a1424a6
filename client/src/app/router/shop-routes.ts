import type { RouteObject } from "react-router"

import { paths } from "@/shared/paths"

/** Pages of the shop that anybody may see. */
export const openShopRoutes: RouteObject[] = [
  { path: paths.shop, lazy: () => import("@/app/routes/shop") },
  { path: paths.product(":slug"), lazy: () => import("@/app/routes/product") },
  { path: paths.cart, lazy: () => import("@/app/routes/cart") },
  { path: paths.checkoutReturn, lazy: () => import("@/app/routes/checkout-return") },
  { path: paths.order(":number"), lazy: () => import("@/app/routes/order") },
]

/** The way to the till has a quiet frame of its own. */
export const tillRoutes: RouteObject[] = [
  { path: paths.checkout, lazy: () => import("@/app/routes/checkout") },
]

/** Pages of the shop that need a sign-in. */
export const shopRoutes: RouteObject[] = [
  { path: paths.orders, lazy: () => import("@/app/routes/orders") },
  { path: paths.keep, lazy: () => import("@/app/routes/keep") },
  { path: "/keep/products/:id", lazy: () => import("@/app/routes/keep-product") },
  { path: paths.keepOrders, lazy: () => import("@/app/routes/keep-orders") },
]
