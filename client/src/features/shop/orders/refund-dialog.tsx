import { useState } from "react"

import { sentenceFor } from "@/shared/api/problem-error"
import { formatMoney, minorDigits, parseMoney } from "@/shared/money"
import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { Checkbox } from "@/shared/ui/checkbox"
import { Dialog } from "@/shared/ui/dialog"
import { Field } from "@/shared/ui/field"
import { Input } from "@/shared/ui/input"

import type { Order } from "../nouns"
import { useRefundOrder } from "./queries"

function wordsOf(order: Order): string {
  const { amount, currency } = order.refundable
  const digits = minorDigits(currency)
  return (amount / 10 ** digits).toFixed(digits)
}

/** Pays money back. The keeper types the amount; nothing happens before the server says so. */
export function RefundDialog({ order }: { order: Order }) {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(() => wordsOf(order))
  const [restock, setRestock] = useState(true)
  const refund = useRefundOrder(order.number)
  const { currency, amount: most } = order.refundable
  const amount = parseMoney(typed, currency)
  const wrong =
    amount === null || amount === 0
      ? "That is no amount."
      : amount > most
        ? `At most ${formatMoney(order.refundable)}.`
        : undefined
  const everything = amount === most

  const change = (next: boolean) => {
    setOpen(next)
    if (next) {
      setTyped(wordsOf(order))
      refund.startOver()
    }
  }

  const pay = () => {
    if (wrong || amount === null) return
    refund.mutate(
      {
        amount: { amount, currency },
        ...(everything &&
          restock && {
            restock: order.lines.map(({ id, quantity, returned }) => ({
              line_id: id,
              quantity: quantity - returned,
            })),
          }),
      },
      { onSuccess: () => setOpen(false) },
    )
  }

  return (
    <>
      <Button look="danger" onClick={() => change(true)}>
        Pay back
      </Button>
      <Dialog
        open={open}
        onOpenChange={change}
        title="Pay money back"
        description={`To whoever paid for ${order.number}. This cannot be taken back.`}
        actions={
          <>
            <Button look="line" onClick={() => change(false)}>
              Not now
            </Button>
            <Button
              look="danger"
              busy={refund.isPending}
              disabled={wrong !== undefined}
              onClick={pay}
            >
              {amount !== null && !wrong
                ? `Pay back ${formatMoney({ amount, currency })}`
                : "Pay back"}
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          {refund.isError && (
            <Callout tone="danger" live>
              {sentenceFor(refund.error)}
            </Callout>
          )}
          <Field label={`Amount in ${currency}`} error={wrong}>
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          {everything && (
            <Checkbox checked={restock} onCheckedChange={(checked) => setRestock(checked === true)}>
              Put the things back on the shelf
            </Checkbox>
          )}
        </div>
      </Dialog>
    </>
  )
}
