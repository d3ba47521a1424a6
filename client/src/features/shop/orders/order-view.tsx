import type { ReactNode } from "react"

import { formatMoney, type Money } from "@/shared/money"
import { formatNumber } from "@/shared/numbers"
import { Callout } from "@/shared/ui/callout"

import { InARow } from "../in-a-row"
import { LinePicture } from "../line-picture"
import type { Order } from "../nouns"
import { t as shop } from "../text"
import { AddressLines } from "./address-lines"
import { OrderActions } from "./order-actions"
import { OrderStatus } from "./order-status"
import { OrderTimeline } from "./order-timeline"
import { t } from "./text"

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
              <span className="block font-medium">
                <bdi>{line.name}</bdi>
              </span>
              <span className="text-ink-3 text-md">
                <InARow
                  things={[
                    ...line.choice,
                    `${formatNumber(line.quantity)} × ${formatMoney(line.unit_price)}`,
                  ]}
                />
              </span>
            </span>
            <span>{formatMoney(line.total)}</span>
          </li>
        ))}
      </ul>
      <dl className="border-line mt-4 grid gap-1 border-t pt-3">
        <Sum label={shop.goods} money={totals.subtotal} />
        {totals.discount.amount > 0 && (
          <Sum
            label={shop.discount}
            money={{ ...totals.discount, amount: -totals.discount.amount }}
          />
        )}
        <Sum label={order.shipping_method.label} money={totals.shipping} />
        {totals.tax.amount > 0 && <Sum label={shop.tax} money={totals.tax} />}
        <Sum label={shop.total} money={totals.total} strong />
        {order.refunds
          .filter(({ status }) => status !== "failed")
          .map((refund) => (
            <Sum
              key={refund.id}
              label={refund.status === "succeeded" ? t.paidBack : t.refundUnderWay}
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
          <Callout tone="warning" title={t.notPaidYet}>
            {t.keptForMinutes}
          </Callout>
        )}
        <OrderActions order={order} orderKey={orderKey} />
      </div>
      <Section title={t.whatHappened}>
        <OrderTimeline timeline={order.timeline} />
      </Section>
      <Section title={t.whatIsInIt}>
        <Lines order={order} />
      </Section>
      <Section title={t.whereItGoes}>
        <AddressLines address={order.shipping_address} />
        {order.fulfilments.map(({ id, carrier, tracking }) => (
          <p key={id} className="text-ink-2 text-md mt-2">
            <InARow things={[carrier || t.aParcel, tracking].filter(Boolean)} />
          </p>
        ))}
      </Section>
    </div>
  )
}
