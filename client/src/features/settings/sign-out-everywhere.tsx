import { useState } from "react"

import { Button } from "@/shared/ui/button"
import { ConfirmDialog } from "@/shared/ui/confirm-dialog"

import { useSignOutEverywhere } from "./queries"
import { t } from "./text"

/** For lost devices, and for peace of mind. */
export function SignOutEverywhere() {
  const [asking, ask] = useState(false)
  const leave = useSignOutEverywhere()

  return (
    <>
      <Button look="danger" className="justify-self-start" onClick={() => ask(true)}>
        {t.signOutEverywhere}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        title={t.signOutEverywhereAsk}
        action={t.signOutEverywhere}
        busy={leave.isPending}
        error={leave.error}
        onConfirm={() => leave.mutate(undefined, { onSuccess: () => ask(false) })}
      >
        {t.signOutEverywhereNote}
      </ConfirmDialog>
    </>
  )
}
