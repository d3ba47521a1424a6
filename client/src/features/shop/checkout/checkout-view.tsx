import { useQuery } from "@tanstack/react-query"
import { ShoppingBasket } from "lucide-react"
import { lazy, Suspense, useEffect, useRef } from "react"
import { useNavigate, useSearchParams } from "react-router"

import { paths } from "@/shared/paths"
import { useSession } from "@/shared/session/session-store"
import { Button } from "@/shared/ui/button"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"
import { Link } from "@/shared/ui/link"
import { FormSkeleton, Loading, Skeleton } from "@/shared/ui/skeleton"

import { cartQuery } from "../cart/queries"
import { AddressStep } from "./address-step"
import { ContactStep } from "./contact-step"
import { useCheckoutDraft } from "./draft"
import { OrderSummary } from "./order-summary"
import { ReviewStep } from "./review-step"
import { StepFunnel } from "./step-funnel"
import { furthestStep, openStep, type Step } from "./steps"
import { t } from "./text"

const DeliveryStep = lazy(async () => ({ default: (await import("./delivery-step")).DeliveryStep }))

/** After a change of step the keyboard and the screen reader begin at its heading. */
function useFocusOnStep(step: Step) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus()
    shown.current = step
  }, [step])
  return heading
}

/** The way to the till, one step at a time; Back walks it backwards. */
export function CheckoutView() {
  const isGuest = useSession((session) => session.status !== "signed-in")
  const cart = useQuery(cartQuery)
  const [draft, change] = useCheckoutDraft()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const furthest = furthestStep(draft, isGuest)
  const step = openStep(search.get("step"), furthest)
  const heading = useFocusOnStep(step)
  const goTo = (next: Step) => void navigate(`?step=${next}`)

  if (cart.isPending)
    return (
      <Loading label={t.loadingBasket}>
        <div className="grid gap-4 p-4">
          <Skeleton className="h-6 w-64" />
          <Skeleton className="fold h-64 w-full" />
        </div>
      </Loading>
    )
  if (cart.isLoadingError)
    return (
      <ErrorState
        title={t.basketNotLoaded}
        error={cart.error}
        kept={t.itIsKept}
        onRetry={() => void cart.refetch()}
      />
    )
  if (cart.data.items.length === 0)
    return (
      <EmptyState
        icon={ShoppingBasket}
        title={t.empty}
        action={
          <Button asChild>
            <Link to={paths.shop}>{t.lookAround}</Link>
          </Button>
        }
      >
        {t.emptyNote}
      </EmptyState>
    )

  return (
    <div className="grid gap-6 p-4 sm:p-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-12">
      <div className="lg:order-2">
        <OrderSummary cart={cart.data} country={draft.address.country} method={draft.method} />
      </div>
      <div className="grid max-w-xl content-start gap-6">
        <StepFunnel
          current={step}
          furthest={furthest}
          {...(!isGuest && { without: "contact" as const })}
        />
        <h2 ref={heading} tabIndex={-1} className="text-2xl focus-visible:outline-none">
          {t.steps[step]}
        </h2>
        {step === "contact" && (
          <ContactStep
            email={draft.email}
            onDone={(email) => {
              change({ email })
              goTo("address")
            }}
          />
        )}
        {step === "address" && (
          <AddressStep
            address={draft.address}
            onDone={(address) => {
              change({ address })
              goTo("delivery")
            }}
          />
        )}
        <Suspense fallback={<FormSkeleton />}>
          {step === "delivery" && (
            <DeliveryStep
              country={draft.address.country}
              method={draft.method}
              onDone={(method) => {
                change({ method })
                goTo("review")
              }}
            />
          )}
        </Suspense>
        {step === "review" && <ReviewStep draft={draft} isGuest={isGuest} />}
      </div>
    </div>
  )
}
