import { Globe, Lock, UsersRound, type LucideIcon } from "lucide-react"

export type Audience = "public" | "followers" | "private"

/** Who may read a post, in words. */
export const audiences: Record<Audience, { title: string; note: string; icon: LucideIcon }> = {
  public: { title: "Public", note: "Everybody on Plaza", icon: Globe },
  followers: { title: "Followers", note: "People who follow you", icon: UsersRound },
  private: { title: "Only me", note: "Nobody else", icon: Lock },
}

export function audienceOf(name: string) {
  return name in audiences ? audiences[name as Audience] : audiences.private
}
