import { useState } from "react"

import { sentenceFor } from "@/shared/api/problem-error"
import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { Dialog } from "@/shared/ui/dialog"
import { Field } from "@/shared/ui/field"
import { Input } from "@/shared/ui/input"

import { useShipOrder } from "./queries"
import { t } from "./text"

/** Says that a parcel with everything that is left has gone. */
export function ShipDialog({ number }: { number: string }) {
  const [open, setOpen] = useState(false)
  const [carrier, setCarrier] = useState("")
  const [tracking, setTracking] = useState("")
  const ship = useShipOrder(number)

  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.sendTheParcel}</Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t.parcelLeaves}
        description={t.buyerIsTold}
        actions={
          <>
            <Button look="line" onClick={() => setOpen(false)}>
              {t.notYet}
            </Button>
            <Button
              busy={ship.isPending}
              onClick={() =>
                ship.mutate({ carrier, tracking }, { onSuccess: () => setOpen(false) })
              }
            >
              {t.itHasLeft}
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
          <Field label={t.carrier} optional>
            {(control) => (
              <Input
                {...control}
                value={carrier}
                onChange={(event) => setCarrier(event.target.value)}
              />
            )}
          </Field>
          <Field label={t.trackingNumber} optional>
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
