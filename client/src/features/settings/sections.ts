import { KeyRound, MonitorSmartphone, Palette, UserRound, type LucideIcon } from "lucide-react"

export interface Section {
  id: "profile" | "account" | "appearance" | "sessions"
  title: string
  note: string
  icon: LucideIcon
}

export const sections: readonly Section[] = [
  { id: "profile", title: "Profile", note: "Picture, name, username, bio", icon: UserRound },
  { id: "account", title: "Account", note: "Email and password", icon: KeyRound },
  { id: "appearance", title: "Appearance", note: "Theme and density", icon: Palette },
  { id: "sessions", title: "Sessions", note: "Where you are signed in", icon: MonitorSmartphone },
]
