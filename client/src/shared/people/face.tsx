import type { ComponentProps } from "react"

import type { Person } from "@/shared/api/nouns"
import { useSession } from "@/shared/session/session-store"
import { Avatar } from "@/shared/ui/avatar"

interface FaceProps extends Omit<ComponentProps<typeof Avatar>, "name" | "src"> {
  person: Pick<Person, "display_name" | "avatar">
}

/** A person's picture, in the smallest file that is sharp at this size. */
export function Face({ person, size = 44, ...rest }: FaceProps) {
  const { avatar, display_name } = person
  // Faces are for members; visitors of the shop see initials.
  const signedIn = useSession((session) => session.status === "signed-in")
  const sharp = avatar?.renditions.find(({ width }) => width >= size * 2)

  return (
    <Avatar
      name={display_name}
      src={signedIn ? (sharp?.url ?? avatar?.url) : null}
      size={size}
      {...rest}
    />
  )
}
