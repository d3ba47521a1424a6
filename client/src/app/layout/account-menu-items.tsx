import { Keyboard, LayoutDashboard, LogOut, Package, Settings, User } from "lucide-react"

import { useSignOut } from "@/features/auth/queries"
import { paths } from "@/shared/paths"
import type { SessionUser } from "@/shared/session/session-store"
import { Menu, MenuDivider, MenuItem, MenuLink } from "@/shared/ui/menu"

import { AccountFace } from "./account-face"
import { helpHash } from "./shortcuts"
import { t } from "./text"

interface AccountMenuItemsProps {
  user: SessionUser
  small: boolean
  /** Somebody waits for it. */
  asked: boolean
}

/** The menu itself, in a file of its own: the first paint does without it. */
export function AccountMenuItems({ user, small, asked }: AccountMenuItemsProps) {
  const signOut = useSignOut()

  return (
    <Menu
      align="start"
      side={small ? "bottom" : "top"}
      defaultOpen={asked}
      trigger={<AccountFace user={user} small={small} />}
    >
      <MenuLink icon={User} to={paths.profile(user.username)}>
        {t.yourProfile}
      </MenuLink>
      <MenuLink icon={Package} to={paths.orders}>
        {t.yourOrders}
      </MenuLink>
      {user.grants.length > 0 && (
        <MenuLink icon={LayoutDashboard} to={paths.admin}>
          {t.administration}
        </MenuLink>
      )}
      <MenuLink icon={Settings} to={paths.settings}>
        {t.settings}
      </MenuLink>
      <MenuLink icon={Keyboard} to={helpHash}>
        {t.keys}
      </MenuLink>
      <MenuDivider />
      <MenuItem icon={LogOut} onSelect={() => signOut.mutate()}>
        {t.signOut}
      </MenuItem>
    </Menu>
  )
}
