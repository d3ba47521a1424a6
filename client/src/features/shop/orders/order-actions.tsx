import { useState } from "react"

import { Button } from "@/shared/ui/button"
import { ConfirmDialog } from "@/shared/ui/confirm-dialog"

import type { Order } from "../nouns"
import { useCancelOrder } from "./queries"
import { RefundDialog } from "./refund-dialog"
import { ShipDialog } from "./ship-dialog"
import { t } from "./text"

function CancelButton({ order, orderKey }: { order: Order; orderKey: string | null }) {
  const [open, setOpen] = useState(false)
  const cancel = useCancelOrder(order.number, orderKey)
  return (
    <>
      <Button look="line" onClick={() => setOpen(true)}>
        {t.cancelOrder}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t.cancelOrderAsk}
        action={t.cancelOrder}
        busy={cancel.isPending}
        error={cancel.error}
        onConfirm={() => cancel.mutate(undefined, { onSuccess: () => setOpen(false) })}
      >
        {order.payment_status === "unpaid" ? t.cancelUnpaid : t.cancelPaid}
      </ConfirmDialog>
    </>
  )
}

/** What this reader may do with the order now; the server says so. */
export function OrderActions({ order, orderKey }: { order: Order; orderKey: string | null }) {
  const { can, checkout_url } = order
  if (!can.pay && !can.ship && !can.cancel && !can.refund) return null
  return (
    <div className="flex flex-wrap gap-2">
      {can.pay && checkout_url && (
        <Button asChild>
          <a href={checkout_url}>{t.payNow}</a>
        </Button>
      )}
      {can.ship && <ShipDialog number={order.number} />}
      {can.refund && <RefundDialog order={order} />}
      {can.cancel && <CancelButton order={order} orderKey={orderKey} />}
    </div>
  )
}
