import { useQuery } from "@tanstack/react-query"
import { Lock } from "lucide-react"
import { useState } from "react"

import { formatMoney } from "@/shared/money"
import { Button } from "@/shared/ui/button"
import { ErrorState } from "@/shared/ui/error-state"
import { Link } from "@/shared/ui/link"
import { Loading, Skeleton } from "@/shared/ui/skeleton"

import { InARow } from "../in-a-row"
import { AddressLines } from "../orders/address-lines"
import { keepOrderKey } from "../orders/order-key"
import { CheckoutProblem } from "./checkout-problem"
import { forgetCheckoutDraft, type CheckoutDraft } from "./draft"
import { deliveryQuery, useCheckout } from "./queries"
import { t } from "./text"

interface ReviewStepProps {
  draft: CheckoutDraft
  isGuest: boolean
}

/** Everything once more, and the button that says what it costs. Payment itself is on Stripe's page. */
export function ReviewStep({ draft, isGuest }: ReviewStepProps) {
  const options = useQuery(deliveryQuery(draft.address.country))
  const checkout = useCheckout()
  const [leaving, setLeaving] = useState(false)

  if (options.isPending)
    return (
      <Loading label={t.addingUp}>
        <Skeleton className="fold h-40 w-full" />
      </Loading>
    )
  if (options.isLoadingError)
    return (
      <ErrorState
        title={t.notAddedUp}
        error={options.error}
        kept={t.filledInIsKept}
        onRetry={() => void options.refetch()}
      />
    )
  const option = options.data.find(({ code }) => code === draft.method)
  if (!option)
    return (
      <p>
        {t.wayIsGone} <Link to="?step=delivery">{t.chooseAnother}</Link>
      </p>
    )

  const pay = () => {
    if (checkout.isPending || leaving) return
    checkout.mutate(
      {
        shipping_address: draft.address,
        shipping_method: option.code,
        expected_total: option.total,
        ...(isGuest && { email: draft.email }),
      },
      {
        onSuccess: ({ order, order_key, checkout_url }) => {
          if (order_key) keepOrderKey(order.number, order_key)
          setLeaving(true)
          forgetCheckoutDraft()
          window.location.assign(checkout_url)
        },
        onError: () => void options.refetch(),
      },
    )
  }

  return (
    <div className="grid gap-5">
      {checkout.isError && <CheckoutProblem error={checkout.error} />}
      <dl className="fold border-line bg-surface divide-line grid divide-y border px-4">
        {isGuest && (
          <div className="py-3">
            <dt className="text-ink-3 text-sm">{t.steps.contact}</dt>
            <dd>
              <bdi>{draft.email}</bdi>
            </dd>
          </div>
        )}
        <div className="py-3">
          <dt className="text-ink-3 text-sm">{t.goesTo}</dt>
          <dd>
            <AddressLines address={draft.address} />
          </dd>
        </div>
        <div className="py-3">
          <dt className="text-ink-3 text-sm">{t.steps.delivery}</dt>
          <dd>
            <InARow things={[option.label, formatMoney(option.price)]} />
          </dd>
        </div>
      </dl>
      <Button busy={checkout.isPending || leaving} onClick={pay}>
        <Lock size={18} strokeWidth={2} aria-hidden />
        {t.pay(formatMoney(option.total))}
      </Button>
      <p className="text-ink-3 text-md">{t.payNote}</p>
    </div>
  )
}
