import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"

import { formatMoney, type Money } from "@/shared/money"
import { formatNumber } from "@/shared/numbers"

import { InARow } from "../in-a-row"
import { LinePicture } from "../line-picture"
import type { Cart } from "../nouns"
import { t as shop } from "../text"
import { deliveryQuery } from "./queries"
import { t } from "./text"

function Row({ label, money, strong }: { label: string; money: Money; strong?: boolean }) {
  return (
    <div className={strong ? "flex justify-between text-lg font-semibold" : "flex justify-between"}>
      <dt>{label}</dt>
      <dd>{formatMoney(money)}</dd>
    </div>
  )
}

function Lines({ cart }: { cart: Cart }) {
  return (
    <ul className="grid gap-3">
      {cart.items.map((item) => (
        <li key={item.id} className="flex items-center gap-3">
          <LinePicture media={item.product.image} />
          <span className="min-w-0 grow">
            <bdi className="block w-fit max-w-full truncate font-medium">{item.product.name}</bdi>
            <span className="text-ink-3 text-md">
              <InARow things={[...item.variant.choice, `${formatNumber(item.quantity)} ×`]} />
            </span>
          </span>
          <span>{formatMoney(item.line_total)}</span>
        </li>
      ))}
    </ul>
  )
}

interface OrderSummaryProps {
  cart: Cart
  country: string
  method: string
}

/** The way of sending that was chosen, with what it makes of the sum. */
function useOption(country: string, method: string) {
  const options = useQuery(deliveryQuery(country))
  return options.data?.find(({ code }) => code === method)
}

function Sums({ cart, country, method }: OrderSummaryProps) {
  const option = useOption(country, method)
  return (
    <dl className="border-line mt-4 grid gap-1.5 border-t pt-4">
      <Row label={shop.goods} money={cart.subtotal} />
      {cart.discount.amount > 0 && (
        <Row label={shop.discount} money={{ ...cart.discount, amount: -cart.discount.amount }} />
      )}
      {option && <Row label={shop.delivery} money={option.price} />}
      {option && option.tax.amount > 0 && <Row label={shop.tax} money={option.tax} />}
      <Row label={shop.total} money={option?.total ?? cart.total} strong />
    </dl>
  )
}

function Total({ cart, country, method }: OrderSummaryProps) {
  const option = useOption(country, method)
  return <span>{formatMoney(option?.total ?? cart.total)}</span>
}

/** What is in the basket and what it costs; on a phone it folds to its sum. */
export function OrderSummary(props: OrderSummaryProps): ReactNode {
  return (
    <>
      <details className="fold border-line bg-surface border px-4 py-3 lg:hidden">
        <summary className="cursor-pointer font-semibold">
          <span className="inline-flex w-[calc(100%-1.5rem)] justify-between gap-4">
            {t.yourOrder}
            <Total {...props} />
          </span>
        </summary>
        <div className="pt-4">
          <Lines cart={props.cart} />
          <Sums {...props} />
        </div>
      </details>
      <div className="fold border-line bg-surface hidden border p-5 lg:block">
        <h2 className="mb-4 text-lg">{t.yourOrder}</h2>
        <Lines cart={props.cart} />
        <Sums {...props} />
      </div>
    </>
  )
}
