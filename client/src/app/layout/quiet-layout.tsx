import { Outlet } from "react-router"

import { SkipLink } from "@/shared/ui/skip-link"

import { Brand } from "./brand"
import { PlazaFromAbove } from "./plaza-from-above"
import { t } from "./text"

/** The door: a form, and from 1024 px on a view over the square. */
export function QuietLayout() {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <SkipLink to="main">{t.skipToForm}</SkipLink>
      <div className="flex min-w-0 flex-col px-5 pb-10 sm:px-10">
        <header className="flex h-18 items-center">
          <Brand />
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
