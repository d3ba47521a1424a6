import { clsx } from "clsx"

import type { Money } from "@/shared/money"
import { Price } from "@/shared/ui/price"

import { t } from "./text"

interface SumsProps {
  subtotal: Money
  discount: Money
  tax: Money
  total: Money
  /** Absent while nobody knows where it goes. */
  shipping?: Money | undefined
}

/** The addition under a basket or an order. */
export function Sums({ subtotal, discount, shipping, tax, total }: SumsProps) {
  return (
    <dl className="grid gap-1.5">
      <Row title={t.goods} money={subtotal} />
      {discount.amount > 0 && (
        <Row title={t.discount} money={{ ...discount, amount: -discount.amount }} />
      )}
      {shipping && <Row title={t.delivery} money={shipping} />}
      {tax.amount > 0 && <Row title={t.tax} money={tax} />}
      <Row title={t.total} money={total} strong />
    </dl>
  )
}

function Row({ title, money, strong = false }: { title: string; money: Money; strong?: boolean }) {
  return (
    <div
      className={clsx(
        "flex items-baseline justify-between gap-4",
        strong ? "border-line mt-1 border-t pt-2.5 text-lg font-semibold" : "text-ink-2",
      )}
    >
      <dt>{title}</dt>
      <dd>
        <Price money={money} />
      </dd>
    </div>
  )
}
