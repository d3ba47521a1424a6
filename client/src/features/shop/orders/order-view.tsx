import type { ReactNode } from "react"

import { formatMoney, type Money } from "@/shared/money"
import { Callout } from "@/shared/ui/callout"

import { LinePicture } from "../line-picture"
import type { Order } from "../nouns"
import { AddressLines } from "./address-lines"
import { OrderActions } from "./order-actions"
import { OrderStatus } from "./order-status"
import { OrderTimeline } from "./order-timeline"

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-line border-t px-4 py-5">
      <h2 className="mb-3 text-lg">{title}</h2>
      {children}
    </section>
  )
}

function Sum({ label, money, strong }: { label: string; money: Money; strong?: boolean }) {
  return (
    <div className={strong ? "flex justify-between font-semibold" : "flex justify-between"}>
      <dt>{label}</dt>
      <dd>{formatMoney(money)}</dd>
    </div>
  )
}

function Lines({ order }: { order: Order }) {
  const { totals } = order
  return (
    <>
      <ul className="grid gap-3">
        {order.lines.map((line) => (
          <li key={line.id} className="flex items-center gap-3">
            <LinePicture media={line.image} />
            <span className="min-w-0 grow">
              <span className="block font-medium">{line.name}</span>
              <span className="text-ink-3 text-md">
                {[...line.choice, `${line.quantity} × ${formatMoney(line.unit_price)}`].join(" · ")}
              </span>
            </span>
            <span>{formatMoney(line.total)}</span>
          </li>
        ))}
      </ul>
      <dl className="border-line mt-4 grid gap-1 border-t pt-3">
        <Sum label="Goods" money={totals.subtotal} />
        {totals.discount.amount > 0 && (
          <Sum label="Discount" money={{ ...totals.discount, amount: -totals.discount.amount }} />
        )}
        <Sum label={order.shipping_method.label} money={totals.shipping} />
        {totals.tax.amount > 0 && <Sum label="Tax" money={totals.tax} />}
        <Sum label="Total" money={totals.total} strong />
        {order.refunds
          .filter(({ status }) => status !== "failed")
          .map((refund) => (
            <Sum
              key={refund.id}
              label={refund.status === "succeeded" ? "Paid back" : "Refund under way"}
              money={{ ...refund.amount, amount: -refund.amount.amount }}
            />
          ))}
      </dl>
    </>
  )
}

/** One order: where it stands, what is in it, where it goes. */
export function OrderView({ order, orderKey }: { order: Order; orderKey: string | null }) {
  return (
    <div>
      <div className="grid gap-4 px-4 py-5">
        <OrderStatus order={order} />
        {order.status === "pending" && (
          <Callout tone="warning" title="Not paid yet">
            Your things are kept for you for a few minutes.
          </Callout>
        )}
        <OrderActions order={order} orderKey={orderKey} />
      </div>
      <Section title="What happened">
        <OrderTimeline timeline={order.timeline} />
      </Section>
      <Section title="What is in it">
        <Lines order={order} />
      </Section>
      <Section title="Where it goes">
        <AddressLines address={order.shipping_address} />
        {order.fulfilments.map(({ id, carrier, tracking }) => (
          <p key={id} className="text-ink-2 text-md mt-2">
            {[carrier || "A parcel", tracking].filter(Boolean).join(" · ")}
          </p>
        ))}
      </Section>
    </div>
  )
}
