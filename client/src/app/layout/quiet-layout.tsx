import { Link, Outlet } from "react-router"

import { paths } from "@/shared/paths"
import { Logo } from "@/shared/ui/logo"
import { SkipLink } from "@/shared/ui/skip-link"

import { PlazaFromAbove } from "./plaza-from-above"
import { t } from "./text"

/** The door: a form, and from 1024 px on a view over the square. */
export function QuietLayout() {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <SkipLink to="main">{t.skipToForm}</SkipLink>
      <div className="flex min-w-0 flex-col px-5 pb-10 sm:px-10">
        <header className="flex h-18 items-center">
          <Link to={paths.home} className="fold flex items-center gap-2.5">
            <Logo />
            <span className="font-display text-[1.375rem] font-bold tracking-tight">Plaza</span>
          </Link>
        </header>
        <main
          id="main"
          tabIndex={-1}
          className="max-w-form mx-auto flex w-full grow flex-col justify-center pb-12"
        >
          <Outlet />
        </main>
      </div>
      <div className="sticky top-0 hidden h-dvh overflow-hidden lg:block">
        <PlazaFromAbove />
      </div>
    </div>
  )
}
