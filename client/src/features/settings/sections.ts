import { KeyRound, MonitorSmartphone, Palette, UserRound, type LucideIcon } from "lucide-react"

import { t } from "./text"

export interface Section {
  id: "profile" | "account" | "appearance" | "sessions"
  title: string
  note: string
  icon: LucideIcon
}

export const sections: readonly Section[] = [
  { id: "profile", title: t.profile, note: t.profileNote, icon: UserRound },
  { id: "account", title: t.account, note: t.accountNote, icon: KeyRound },
  { id: "appearance", title: t.appearance, note: t.appearanceNote, icon: Palette },
  { id: "sessions", title: t.sessions, note: t.sessionsNote, icon: MonitorSmartphone },
]
