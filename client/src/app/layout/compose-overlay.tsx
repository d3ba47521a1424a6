import { lazy, Suspense } from "react"
import { useLocation, useNavigate } from "react-router"

import { useSession } from "@/shared/session/session-store"
import { toast } from "@/shared/ui/toast"

import { composeHash } from "./compose-link"
import { t } from "./text"

const ComposerDialog = lazy(async () => ({
  default: (await import("@/features/posts/compose/composer-dialog")).ComposerDialog,
}))

/** The composer, wherever one is. */
export function ComposeOverlay() {
  const { hash, key, pathname, search } = useLocation()
  const navigate = useNavigate()
  const signedIn = useSession((session) => session.status === "signed-in")
  if (hash !== composeHash || !signedIn) return null

  function close() {
    // Whoever came here by a typed address has nothing to go back to.
    if (key === "default") void navigate({ pathname, search }, { replace: true })
    else void navigate(-1)
  }

  return (
    <Suspense>
      <ComposerDialog
        onClose={close}
        onPosted={() => {
          close()
          toast(t.posted)
        }}
      />
    </Suspense>
  )
}
