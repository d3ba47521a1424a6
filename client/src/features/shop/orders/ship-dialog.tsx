import { useState } from "react"

import { sentenceFor } from "@/shared/api/problem-error"
import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { Dialog } from "@/shared/ui/dialog"
import { Field } from "@/shared/ui/field"
import { Input } from "@/shared/ui/input"

import { useShipOrder } from "./queries"

/** Says that a parcel with everything that is left has gone. */
export function ShipDialog({ number }: { number: string }) {
  const [open, setOpen] = useState(false)
  const [carrier, setCarrier] = useState("")
  const [tracking, setTracking] = useState("")
  const ship = useShipOrder(number)

  return (
    <>
      <Button onClick={() => setOpen(true)}>Send the parcel</Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="The parcel leaves"
        description="The buyer is told at once."
        actions={
          <>
            <Button look="line" onClick={() => setOpen(false)}>
              Not yet
            </Button>
            <Button
              busy={ship.isPending}
              onClick={() =>
                ship.mutate({ carrier, tracking }, { onSuccess: () => setOpen(false) })
              }
            >
              It has left
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          {ship.isError && (
            <Callout tone="danger" live>
              {sentenceFor(ship.error)}
            </Callout>
          )}
          <Field label="Carrier" optional>
            {(control) => (
              <Input
                {...control}
                value={carrier}
                onChange={(event) => setCarrier(event.target.value)}
              />
            )}
          </Field>
          <Field label="Tracking number" optional>
            {(control) => (
              <Input
                {...control}
                value={tracking}
                onChange={(event) => setTracking(event.target.value)}
              />
            )}
          </Field>
        </div>
      </Dialog>
    </>
  )
}
