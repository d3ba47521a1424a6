import { Globe, Lock, UsersRound, type LucideIcon } from "lucide-react"

import { t } from "./text"

export type Audience = "public" | "followers" | "private"

/** Who may read a post, in words. */
export const audiences: Record<Audience, { title: string; note: string; icon: LucideIcon }> = {
  public: { title: t.public, note: t.publicNote, icon: Globe },
  followers: { title: t.followers, note: t.followersNote, icon: UsersRound },
  private: { title: t.onlyMe, note: t.onlyMeNote, icon: Lock },
}

export function audienceOf(name: string) {
  return name in audiences ? audiences[name as Audience] : audiences.private
}
