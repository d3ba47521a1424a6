import { lazy, Suspense, useState } from "react"

import { useQuiet } from "@/shared/api/until-quiet"
import { useSession, type SessionUser } from "@/shared/session/session-store"

import { AccountFace } from "./account-face"

const AccountMenuItems = lazy(async () => ({
  default: (await import("./account-menu-items")).AccountMenuItems,
}))

function OwnMenu({ user, small }: { user: SessionUser; small: boolean }) {
  const isQuiet = useQuiet()
  const [isAsked, setAsked] = useState(false)
  const face = (
    <AccountFace user={user} small={small} aria-haspopup="menu" onClick={() => setAsked(true)} />
  )

  return (
    <Suspense fallback={face}>
      {isQuiet || isAsked ? <AccountMenuItems user={user} small={small} asked={isAsked} /> : face}
    </Suspense>
  )
}

interface AccountMenuProps {
  /** Only the face, for a head on a phone. */
  small?: boolean
}

/** One's own face: profile, orders, settings, the way out. Nothing where nobody is signed in. */
export function AccountMenu({ small = false }: AccountMenuProps) {
  const user = useSession((session) => session.user)
  return user && <OwnMenu user={user} small={small} />
}
