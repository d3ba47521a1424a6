import { lazy, Suspense } from "react"
import { useLocation, useNavigate } from "react-router"

import { useSession } from "@/shared/session/session-store"

import { helpHash, useShortcuts } from "./shortcuts"

const ShortcutHelp = lazy(async () => ({
  default: (await import("./shortcut-help")).ShortcutHelp,
}))

/** Single keys for those who like them, and the help that lists them. */
export function Keyboard() {
  const { hash, key, pathname, search } = useLocation()
  const navigate = useNavigate()
  const signedIn = useSession((session) => session.status === "signed-in")
  useShortcuts(signedIn)
  if (hash !== helpHash || !signedIn) return null

  function close() {
    if (key === "default") void navigate({ pathname, search }, { replace: true })
    else void navigate(-1)
  }

  return (
    <Suspense>
      <ShortcutHelp onClose={close} />
    </Suspense>
  )
}
