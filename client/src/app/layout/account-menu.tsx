import { lazy, Suspense } from "react"

import { useSession } from "@/shared/session/session-store"

import { AccountFace } from "./account-face"

const AccountMenuItems = lazy(async () => ({
  default: (await import("./account-menu-items")).AccountMenuItems,
}))

interface AccountMenuProps {
  /** Only the face, for a head on a phone. */
  small?: boolean
}

/** One's own face: profile, orders, settings, the way out. */
export function AccountMenu({ small = false }: AccountMenuProps) {
  const user = useSession((session) => session.user)
  if (!user) return null

  return (
    <Suspense fallback={<AccountFace user={user} small={small} />}>
      <AccountMenuItems user={user} small={small} />
    </Suspense>
  )
}
