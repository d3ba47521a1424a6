import { Outlet } from "react-router"

import { SkipLink } from "@/shared/ui/skip-link"

import { Brand } from "./brand"
import { t } from "./text"

/** The way to the till: the page alone, nothing beside it that leads away. */
export function TillLayout() {
  return (
    <div
      data-tabs="hidden"
      className="max-w-wide mx-auto flex min-h-dvh flex-col [&_main]:min-h-0 [&_main]:border-0"
    >
      <SkipLink to="main">{t.skipToPage}</SkipLink>
      <header className="flex h-18 shrink-0 items-center px-4 max-sm:hidden">
        <Brand />
      </header>
      <Outlet />
    </div>
  )
}
