import { lazy, Suspense } from "react"
import { useLocation, useNavigate } from "react-router"

import { useSession } from "@/shared/session/session-store"

import { helpHash, paletteHash, useShortcuts } from "./shortcuts"

const ShortcutHelp = lazy(async () => ({
  default: (await import("./help/shortcut-help")).ShortcutHelp,
}))

const Palette = lazy(async () => ({ default: (await import("./palette/palette")).Palette }))

/** Keys for those who like them: single ones, the help that lists them, and the palette. */
export function Keyboard() {
  const { hash, key, pathname, search } = useLocation()
  const navigate = useNavigate()
  const signedIn = useSession((session) => session.status === "signed-in")
  useShortcuts(signedIn)
  const Over = hash === helpHash ? ShortcutHelp : hash === paletteHash ? Palette : null
  if (Over === null || !signedIn) return null

  function close() {
    if (key === "default") void navigate({ pathname, search }, { replace: true })
    else void navigate(-1)
  }

  return (
    <Suspense>
      <Over onClose={close} />
    </Suspense>
  )
}
