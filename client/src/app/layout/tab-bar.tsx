import { clsx } from "clsx"
import { LogIn, PenLine } from "lucide-react"
import { NavLink } from "react-router"

import { paths } from "@/shared/paths"
import { useConnection } from "@/shared/realtime/connection-store"
import { useSession } from "@/shared/session/session-store"
import { Badge } from "@/shared/ui/badge"

import { ComposeLink } from "./compose-link"
import { countLabels, navItems, type NavItem } from "./nav-items"
import { t } from "./text"

const signInItem = (): NavItem => ({
  to: paths.signIn,
  title: t.signIn,
  icon: LogIn,
  room: "social",
})

function Tab({ item }: { item: NavItem }) {
  const { to, title, icon: Icon, room, counts } = item
  const unread = useConnection(({ unread }) => (counts ? unread[counts] : 0))

  return (
    <NavLink
      to={to}
      end={to === paths.home}
      data-room={room}
      className={({ isActive }) =>
        clsx(
          "relative flex h-15 flex-1 flex-col items-center justify-center gap-0.5 text-xs -outline-offset-4",
          isActive ? "text-ink font-semibold" : "text-ink-2",
        )
      }
    >
      {({ isActive }) => (
        <>
          {isActive && (
            <span
              data-mark=""
              aria-hidden
              className="bg-room absolute top-0 h-1 w-8 rounded-b-full"
            />
          )}
          <span className="relative">
            <Icon size={22} strokeWidth={isActive ? 2.4 : 1.8} aria-hidden />
            {counts && (
              <span className="absolute start-3.5 -top-2">
                <Badge count={unread} label={countLabels[counts](unread)} />
              </span>
            )}
          </span>
          {title}
        </>
      )}
    </NavLink>
  )
}

function ComposeButton() {
  return (
    <ComposeLink
      aria-label={t.newPost}
      className="fold bg-ember text-on-ember hover:bg-ember-strong shadow-overlay fixed end-4 bottom-[calc(var(--tab-bar)+16px)] z-20 inline-flex size-14 items-center justify-center"
    >
      <PenLine size={24} strokeWidth={1.8} aria-hidden />
    </ComposeLink>
  )
}

/** The lower edge of a phone. */
export function TabBar({ compose }: { compose: boolean }) {
  const guest = useSession((session) => session.status === "guest")
  const items = guest
    ? [...navItems().filter((item) => item.open), signInItem()]
    : navItems().filter((item) => item.tab)

  return (
    <nav
      aria-label={t.main}
      className="border-line bg-paper fixed inset-x-0 bottom-0 z-30 flex border-t pb-[env(safe-area-inset-bottom)]"
    >
      {compose && !guest && <ComposeButton />}
      {items.map((item) => (
        <Tab key={item.to} item={item} />
      ))}
    </nav>
  )
}
