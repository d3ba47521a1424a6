import { arabic as keys } from "@/app/layout/help/text-ar"
import { arabic as palette } from "@/app/layout/palette/text-ar"
import { arabic as shell } from "@/app/layout/text-ar"
import { arabic as offline } from "@/app/offline/text-ar"
import { arabic as routes } from "@/app/routes/text-ar"
import { arabic as appearance } from "@/features/admin/appearance/text-ar"
import { arabic as figures } from "@/features/admin/figures/text-ar"
import { arabic as lists } from "@/features/admin/list/text-ar"
import { arabic as sections } from "@/features/admin/sections/text-ar"
import { arabic as admin } from "@/features/admin/text-ar"
import { arabic as auth } from "@/features/auth/text-ar"
import { arabic as chat } from "@/features/chat/text-ar"
import { arabic as explore } from "@/features/explore/text-ar"
import { arabic as notifications } from "@/features/notifications/text-ar"
import { arabic as people } from "@/features/people/text-ar"
import { arabic as compose } from "@/features/posts/compose/text-ar"
import { arabic as posts } from "@/features/posts/text-ar"
import { arabic as thread } from "@/features/posts/thread/text-ar"
import { arabic as settings } from "@/features/settings/text-ar"
import { arabic as cart } from "@/features/shop/cart/text-ar"
import { arabic as shelves } from "@/features/shop/catalogue/text-ar"
import { arabic as checkout } from "@/features/shop/checkout/text-ar"
import { arabic as keep } from "@/features/shop/keep/text-ar"
import { arabic as orders } from "@/features/shop/orders/text-ar"
import { arabic as product } from "@/features/shop/product/text-ar"
import { arabic as shop } from "@/features/shop/text-ar"
import { arabic as welcome } from "@/features/welcome/text-ar"
import type { Speech } from "@/shared/text/catalogue"
import { arabic as words } from "@/shared/text/words-ar"

import type { Spoken } from "./spoken"

const catalogues = {
  admin,
  appearance,
  auth,
  cart,
  chat,
  checkout,
  compose,
  explore,
  figures,
  keep,
  keys,
  lists,
  notifications,
  offline,
  orders,
  palette,
  people,
  posts,
  product,
  routes,
  sections,
  settings,
  shell,
  shelves,
  shop,
  thread,
  welcome,
  words,
} satisfies Record<Spoken, object>

/** All that Plaza says, in Arabic: one file, fetched by those who read it. */
export const arabic: Speech = (name) => catalogues[name as Spoken]
