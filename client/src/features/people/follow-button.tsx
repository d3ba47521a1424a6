import { clsx } from "clsx"

import type { Person } from "@/shared/api/nouns"
import { useMe } from "@/shared/session/session-store"
import { Button } from "@/shared/ui/button"

import { useFollow } from "./queries"

interface FollowButtonProps {
  person: Person & { followed_by_me: boolean }
  /** In a list there is one a row; screen readers hear whose it is. */
  small?: boolean
}

/** Follows and stops following; nobody follows themselves. */
export function FollowButton({ person, small = false }: FollowButtonProps) {
  const me = useMe()
  const follow = useFollow(person)
  const { followed_by_me: following, display_name } = person
  if (person.id === me.id) return null

  return (
    <Button
      look={following ? "line" : "solid"}
      size={small ? "sm" : "md"}
      aria-label={following ? `Following ${display_name}, unfollow` : `Follow ${display_name}`}
      onClick={() => follow.mutate(!following)}
      className={clsx("group", small ? "min-w-24" : "min-w-30")}
    >
      {following ? (
        <>
          <span className="group-hover:hidden">Following</span>
          <span className="hidden group-hover:inline">Unfollow</span>
        </>
      ) : (
        "Follow"
      )}
    </Button>
  )
}
