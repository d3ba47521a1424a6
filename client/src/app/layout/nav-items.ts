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

import { paths } from "@/shared/paths"

import type { Room } from "./page"

export interface NavItem {
  to: string
  title: string
  icon: LucideIcon
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

export const navItems: readonly NavItem[] = [
  { to: paths.home, title: "Home", icon: House, room: "social", tab: true },
  { to: paths.explore, title: "Explore", icon: Search, room: "social", tab: true },
  {
    to: paths.messages,
    title: "Messages",
    icon: MessagesSquare,
    room: "chat",
    counts: "messages",
    tab: true,
  },
  {
    to: paths.activity,
    title: "Activity",
    icon: Bell,
    room: "activity",
    counts: "notifications",
    tab: true,
  },
  { to: paths.shop, title: "Shop", icon: Store, room: "shop", open: true, tab: true },
  { to: paths.settings, title: "Settings", icon: SlidersHorizontal, room: "social" },
  { to: paths.admin, title: "Admin", icon: LayoutDashboard, room: "admin", staff: true },
]

export const countLabels = { messages: "unread messages", notifications: "new" } as const
