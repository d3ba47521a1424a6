import {
  Keyboard,
  LogOut,
  Package,
  PenLine,
  Plus,
  ShoppingBasket,
  SlidersHorizontal,
  Store,
  User,
  type LucideIcon,
} from "lucide-react"

import { paths } from "@/shared/paths"
import type { SessionUser } from "@/shared/session/session-store"

import { composeHash } from "../compose-link"
import { navItems } from "../nav-items"
import { helpHash } from "../shortcuts"
import { t } from "./text"

export interface Place {
  title: string
  icon: LucideIcon
  /** An address, or a hash over the page one is on. */
  to: string
  /** Other words for it. */
  words?: string[]
}

/** Pages one may go to. */
export function pagesFor(user: SessionUser): Place[] {
  const pages: Place[] = navItems()
    .filter(({ staff }) => !staff || user.grants.length > 0)
    .map(({ title, icon, to }) => ({ title, icon, to }))
  return [
    ...pages,
    { title: t.yourProfile, icon: User, to: paths.profile(user.username), words: t.profileWords },
    { title: t.yourOrders, icon: Package, to: paths.orders, words: t.orderWords },
    { title: t.basket, icon: ShoppingBasket, to: paths.cart, words: t.basketWords },
    { title: t.yourShop, icon: Store, to: paths.keep, words: t.shopWords },
    {
      title: t.appearance,
      icon: SlidersHorizontal,
      to: paths.settingsSection("appearance"),
      words: t.appearanceWords,
    },
  ]
}

/** What can be begun from anywhere. */
export const deeds = (): Place[] => [
  { title: t.writeAPost, icon: PenLine, to: composeHash, words: t.postWords },
  { title: t.offerAProduct, icon: Plus, to: paths.keepProduct("new"), words: t.offerWords },
  { title: t.showTheKeys, icon: Keyboard, to: helpHash, words: t.keyWords },
]

export const signOutDeed = () => ({ title: t.signOut, icon: LogOut, words: t.signOutWords })
