import { clsx } from "clsx"
import { PenLine } from "lucide-react"
import { Link, NavLink } from "react-router"

import { useKey, useTip } from "@/shared/keys/use-key"
import { paths } from "@/shared/paths"
import { useConnection } from "@/shared/realtime/connection-store"
import { useSession } from "@/shared/session/session-store"
import { Badge } from "@/shared/ui/badge"
import { Button } from "@/shared/ui/button"
import { Logo } from "@/shared/ui/logo"

import { AccountMenu } from "./account-menu"
import { ComposeLink } from "./compose-link"
import { countLabels, navItems, type NavItem } from "./nav-items"
import { t } from "./text"

function NavRow({ item }: { item: NavItem }) {
  const { to, title, icon: Icon, room, counts } = item
  const tip = useTip(title, item.key)
  const unread = useConnection(({ unread }) => (counts ? unread[counts] : 0))

  return (
    <NavLink
      to={to}
      end={to === paths.home}
      data-room={room}
      title={tip}
      className={({ isActive }) =>
        clsx(
          "fold hover:bg-sunken relative flex h-12 items-center gap-3.5 px-3 text-lg transition-colors max-xl:justify-center",
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
              className="bg-room absolute start-0 h-6 w-1 rounded-full max-xl:-start-2"
            />
          )}
          <Icon size={22} strokeWidth={isActive ? 2.4 : 1.8} aria-hidden className="shrink-0" />
          <span className="grow max-xl:sr-only">{title}</span>
          {counts && (
            <span className="max-xl:absolute max-xl:start-8 max-xl:top-0.5">
              <Badge count={unread} label={countLabels[counts](unread)} />
            </span>
          )}
        </>
      )}
    </NavLink>
  )
}

function ComposeButton() {
  const key = useKey("compose")
  const tip = useTip(t.newPost, "compose")
  return (
    <Button asChild className="mt-3 max-xl:px-0">
      <ComposeLink title={tip} {...key}>
        <PenLine size={18} strokeWidth={1.8} aria-hidden />
        <span className="max-xl:sr-only">{t.newPost}</span>
      </ComposeLink>
    </Button>
  )
}

function Doors() {
  return (
    <div className="mt-3 grid gap-2 max-xl:hidden">
      <Button asChild>
        <Link to={paths.signIn}>{t.signIn}</Link>
      </Button>
      <Button asChild look="line">
        <Link to={paths.signUp}>{t.signUp}</Link>
      </Button>
    </div>
  )
}

/** The left column: with words from 1280 px, icons from 640 px, nothing below. */
export function NavRail({ compose = true }: { compose?: boolean }) {
  const status = useSession((session) => session.status)
  const staff = useSession(({ user }) => (user?.grants.length ?? 0) > 0)
  const items = navItems().filter((item) => (status === "guest" ? item.open : staff || !item.staff))

  return (
    <header className="sticky top-0 flex h-dvh flex-col gap-1 overflow-y-auto px-3 pb-4 xl:px-4">
      <Link
        to={paths.home}
        className="fold mb-1 flex h-15 shrink-0 items-center gap-2.5 px-3 max-xl:justify-center"
      >
        <Logo />
        <span className="font-display text-[1.375rem] font-bold tracking-tight max-xl:sr-only">
          Plaza
        </span>
      </Link>
      <nav aria-label={t.main} className="flex flex-col gap-0.5">
        {items.map((item) => (
          <NavRow key={item.to} item={item} />
        ))}
      </nav>
      {status === "guest" ? <Doors /> : compose && <ComposeButton />}
      <div className="mt-auto pt-4">
        <AccountMenu />
      </div>
    </header>
  )
}
