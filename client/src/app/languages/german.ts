import { german as keys } from "@/app/layout/help/text-de"
import { german as palette } from "@/app/layout/palette/text-de"
import { german as shell } from "@/app/layout/text-de"
import { german as offline } from "@/app/offline/text-de"
import { german as routes } from "@/app/routes/text-de"
import { german as appearance } from "@/features/admin/appearance/text-de"
import { german as figures } from "@/features/admin/figures/text-de"
import { german as lists } from "@/features/admin/list/text-de"
import { german as sections } from "@/features/admin/sections/text-de"
import { german as admin } from "@/features/admin/text-de"
import { german as auth } from "@/features/auth/text-de"
import { german as chat } from "@/features/chat/text-de"
import { german as explore } from "@/features/explore/text-de"
import { german as notifications } from "@/features/notifications/text-de"
import { german as people } from "@/features/people/text-de"
import { german as compose } from "@/features/posts/compose/text-de"
import { german as posts } from "@/features/posts/text-de"
import { german as thread } from "@/features/posts/thread/text-de"
import { german as settings } from "@/features/settings/text-de"
import { german as cart } from "@/features/shop/cart/text-de"
import { german as shelves } from "@/features/shop/catalogue/text-de"
import { german as checkout } from "@/features/shop/checkout/text-de"
import { german as keep } from "@/features/shop/keep/text-de"
import { german as orders } from "@/features/shop/orders/text-de"
import { german as product } from "@/features/shop/product/text-de"
import { german as shop } from "@/features/shop/text-de"
import { german as welcome } from "@/features/welcome/text-de"
import type { Speech } from "@/shared/text/catalogue"
import { german as words } from "@/shared/text/words-de"

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

/** All that Plaza says, in German: one file, fetched by those who read it. */
export const german: Speech = (name) => catalogues[name as Spoken]
