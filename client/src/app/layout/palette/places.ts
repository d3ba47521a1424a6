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
  const pages: Place[] = navItems
    .filter(({ staff }) => !staff || user.grants.length > 0)
    .map(({ title, icon, to }) => ({ title, icon, to }))
  return [
    ...pages,
    { title: "Your profile", icon: User, to: paths.profile(user.username), words: ["me"] },
    { title: "Your orders", icon: Package, to: paths.orders, words: ["bought"] },
    { title: "Basket", icon: ShoppingBasket, to: paths.cart, words: ["cart"] },
    { title: "Your shop", icon: Store, to: paths.keep, words: ["sell", "keeper"] },
    {
      title: "Appearance",
      icon: SlidersHorizontal,
      to: paths.settingsSection("appearance"),
      words: ["theme", "dark", "light"],
    },
  ]
}

/** What can be begun from anywhere. */
export const deeds: Place[] = [
  { title: "Write a post", icon: PenLine, to: composeHash, words: ["new", "compose"] },
  { title: "Offer a product", icon: Plus, to: paths.keepProduct("new"), words: ["sell", "new"] },
  { title: "Show the keys", icon: Keyboard, to: helpHash, words: ["shortcuts", "help"] },
]

export const signOutDeed = { title: "Sign out", icon: LogOut, words: ["log out", "leave"] }
