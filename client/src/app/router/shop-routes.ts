import type { RouteObject } from "react-router"

import type { ShellHandle } from "@/app/layout/shell"
import { paths } from "@/shared/paths"

/** Pages of the shop that anybody may see. */
export const openShopRoutes: RouteObject[] = [
  { path: paths.shop, lazy: () => import("@/app/routes/shop") },
  { path: paths.product(":slug"), lazy: () => import("@/app/routes/product") },
  { path: paths.cart, lazy: () => import("@/app/routes/cart") },
  {
    path: paths.checkout,
    handle: { tabs: "hidden" } satisfies ShellHandle,
    lazy: () => import("@/app/routes/checkout"),
  },
  { path: paths.checkoutReturn, lazy: () => import("@/app/routes/checkout-return") },
  { path: paths.order(":number"), lazy: () => import("@/app/routes/order") },
]

/** Pages of the shop that need a sign-in. */
export const shopRoutes: RouteObject[] = [
  { path: paths.orders, lazy: () => import("@/app/routes/orders") },
  { path: paths.keep, lazy: () => import("@/app/routes/keep") },
  { path: "/keep/products/:id", lazy: () => import("@/app/routes/keep-product") },
  { path: paths.keepOrders, lazy: () => import("@/app/routes/keep-orders") },
]
