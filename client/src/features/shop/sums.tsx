import { clsx } from "clsx"

import type { Money } from "@/shared/money"
import { Price } from "@/shared/ui/price"

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
      <Row title="Goods" money={subtotal} />
      {discount.amount > 0 && (
        <Row title="Discount" money={{ ...discount, amount: -discount.amount }} />
      )}
      {shipping && <Row title="Delivery" money={shipping} />}
      {tax.amount > 0 && <Row title="Tax" money={tax} />}
      <Row title="Total" money={total} strong />
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
