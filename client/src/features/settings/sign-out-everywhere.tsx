import { useState } from "react"

import { Button } from "@/shared/ui/button"
import { ConfirmDialog } from "@/shared/ui/confirm-dialog"

import { useSignOutEverywhere } from "./queries"

/** For lost devices, and for peace of mind. */
export function SignOutEverywhere() {
  const [asking, ask] = useState(false)
  const leave = useSignOutEverywhere()

  return (
    <>
      <Button look="danger" className="justify-self-start" onClick={() => ask(true)}>
        Sign out everywhere
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        title="Sign out everywhere?"
        action="Sign out everywhere"
        busy={leave.isPending}
        error={leave.error}
        onConfirm={() => leave.mutate(undefined, { onSuccess: () => ask(false) })}
      >
        All your devices are signed out, this one too. You sign in again with your password.
      </ConfirmDialog>
    </>
  )
}
