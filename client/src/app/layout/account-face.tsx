import type { ComponentProps } from "react"

import type { SessionUser } from "@/shared/session/session-store"
import { Avatar } from "@/shared/ui/avatar"

import { t } from "./text"

interface AccountFaceProps extends ComponentProps<"button"> {
  user: SessionUser
  small: boolean
}

/** The button that one's own menu hangs from. */
export function AccountFace({ user, small, ...rest }: AccountFaceProps) {
  return (
    <button
      type="button"
      aria-label={t.yourAccount(user.display_name)}
      className={
        small
          ? "inline-flex size-11 items-center justify-center"
          : "fold hover:bg-sunken flex w-full items-center gap-3 p-2 text-start transition-colors max-xl:justify-center"
      }
      {...rest}
    >
      <Avatar name={user.display_name} src={user.avatar?.url} size={small ? 32 : 40} />
      {!small && (
        <span className="min-w-0 max-xl:hidden">
          <span className="text-md block truncate font-semibold">{user.display_name}</span>
          <span className="text-ink-3 block truncate text-sm">
            <bdi>@{user.username}</bdi>
          </span>
        </span>
      )}
    </button>
  )
}
