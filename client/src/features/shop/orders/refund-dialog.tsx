import { useState } from "react"

import { sentenceFor } from "@/shared/api/problem-error"
import { formatAmount, formatMoney, parseMoney } from "@/shared/money"
import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { Checkbox } from "@/shared/ui/checkbox"
import { Dialog } from "@/shared/ui/dialog"
import { Field } from "@/shared/ui/field"
import { Input } from "@/shared/ui/input"

import type { Order } from "../nouns"
import { useRefundOrder } from "./queries"
import { t } from "./text"

/** Pays money back. The keeper types the amount; nothing happens before the server says so. */
export function RefundDialog({ order }: { order: Order }) {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState(() => formatAmount(order.refundable))
  const [restock, setRestock] = useState(true)
  const refund = useRefundOrder(order.number)
  const { currency, amount: most } = order.refundable
  const amount = parseMoney(typed, currency)
  const wrong =
    amount === null || amount === 0
      ? t.noAmount
      : amount > most
        ? t.atMost(formatMoney(order.refundable))
        : undefined
  const everything = amount === most

  const change = (next: boolean) => {
    setOpen(next)
    if (next) {
      setTyped(formatAmount(order.refundable))
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
        {t.payBack}
      </Button>
      <Dialog
        open={open}
        onOpenChange={change}
        title={t.payMoneyBack}
        description={t.payBackNote(order.number)}
        actions={
          <>
            <Button look="line" onClick={() => change(false)}>
              {t.notNow}
            </Button>
            <Button
              look="danger"
              busy={refund.isPending}
              disabled={wrong !== undefined}
              onClick={pay}
            >
              {amount !== null && !wrong
                ? t.payBackSum(formatMoney({ amount, currency }))
                : t.payBack}
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
          <Field label={t.amountIn(currency)} error={wrong}>
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
              {t.putBack}
            </Checkbox>
          )}
        </div>
      </Dialog>
    </>
  )
}
