import {
  Bell,
  House,
  LayoutDashboard,
  MessagesSquare,
  Search,
  SlidersHorizontal,
  Store,
  type LucideIcon,
} from "lucide-react"

import type { Shortcut } from "@/shared/keys/registry"
import { paths } from "@/shared/paths"

import type { Room } from "./page"
import { t } from "./text"

export interface NavItem {
  to: string
  title: string
  icon: LucideIcon
  /** The key that leads there. */
  key?: Shortcut
  room: Room
  /** Which total it shows. */
  counts?: "messages" | "notifications"
  /** Shown to visitors as well. */
  open?: true
  /** Shown to those who hold a grant only. */
  staff?: true
  /** In the tab bar of a phone; the rest is behind the face. */
  tab?: true
}

/** Made when it is shown: only then is it settled in which language. */
export const navItems = (): readonly NavItem[] => [
  { to: paths.home, title: t.home, icon: House, key: "home", room: "social", tab: true },
  { to: paths.explore, title: t.explore, icon: Search, key: "explore", room: "social", tab: true },
  {
    to: paths.messages,
    title: t.messages,
    icon: MessagesSquare,
    key: "messages",
    room: "chat",
    counts: "messages",
    tab: true,
  },
  {
    to: paths.activity,
    title: t.activity,
    icon: Bell,
    key: "activity",
    room: "activity",
    counts: "notifications",
    tab: true,
  },
  { to: paths.shop, title: t.shop, icon: Store, key: "shop", room: "shop", open: true, tab: true },
  { to: paths.settings, title: t.settings, icon: SlidersHorizontal, room: "social" },
  {
    to: paths.admin,
    title: t.admin,
    icon: LayoutDashboard,
    key: "admin",
    room: "admin",
    staff: true,
  },
]

export const countLabels = {
  messages: (count: number) => t.unreadMessages(count),
  notifications: (count: number) => t.newOnes(count),
}
