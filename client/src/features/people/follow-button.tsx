import { clsx } from "clsx"
import { Check } from "lucide-react"

import type { Person } from "@/shared/api/nouns"
import { useMe } from "@/shared/session/session-store"
import { Button } from "@/shared/ui/button"

import { useFollow } from "./queries"
import { t } from "./text"

interface FollowButtonProps {
  person: Person & { followed_by_me: boolean }
  /** In a list, where one a row must not shout. */
  small?: boolean
}

const looks = {
  large: { following: "line", not: "solid" },
  small: { following: "quiet", not: "line" },
} as const

/** Follows and stops following; nobody follows themselves. */
export function FollowButton({ person, small = false }: FollowButtonProps) {
  const me = useMe()
  const follow = useFollow(person)
  const { followed_by_me: following, display_name } = person
  if (person.id === me.id) return null

  return (
    <Button
      look={looks[small ? "small" : "large"][following ? "following" : "not"]}
      size={small ? "sm" : "md"}
      aria-label={following ? t.unfollowWho(display_name) : t.followWho(display_name)}
      onClick={() => follow.mutate(!following)}
      className={clsx("group", small ? "min-w-28" : "min-w-30")}
    >
      {following ? (
        <>
          <span className="inline-flex items-center gap-1.5 group-hover:hidden">
            {small && <Check size={14} strokeWidth={2.4} aria-hidden />}
            {t.following}
          </span>
          <span className="hidden group-hover:inline">{t.unfollow}</span>
        </>
      ) : (
        t.follow
      )}
    </Button>
  )
}
