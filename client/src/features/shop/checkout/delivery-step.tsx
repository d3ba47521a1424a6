import { useQuery } from "@tanstack/react-query"
import { useState } from "react"

import { Button } from "@/shared/ui/button"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"
import { Price } from "@/shared/ui/price"
import { RadioCard, RadioCards } from "@/shared/ui/radio-cards"
import { Loading, Skeleton } from "@/shared/ui/skeleton"

import { deliveryQuery } from "./queries"
import { t } from "./text"

interface DeliveryStepProps {
  country: string
  method: string
  onDone: (method: string) => void
}

/** How it is sent, and what that costs. */
export function DeliveryStep({ country, method, onDone }: DeliveryStepProps) {
  const options = useQuery(deliveryQuery(country))
  const [chosen, setChosen] = useState(method)

  if (options.isPending)
    return (
      <Loading label={t.loadingWays}>
        <div className="grid gap-2">
          <Skeleton className="fold h-14 w-full" />
          <Skeleton className="fold h-14 w-full" />
        </div>
      </Loading>
    )
  if (options.isLoadingError)
    return (
      <ErrorState
        title={t.waysNotLoaded}
        error={options.error}
        kept={t.filledInIsKept}
        onRetry={() => void options.refetch()}
      />
    )
  if (options.data.length === 0) return <EmptyState title={t.notThere}>{t.notThereNote}</EmptyState>
  const known = options.data.some(({ code }) => code === chosen)
  const value = known ? chosen : (options.data[0]?.code ?? "")

  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        onDone(value)
      }}
    >
      <RadioCards aria-label={t.steps.delivery} value={value} onValueChange={setChosen}>
        {options.data.map(({ code, label, price }) => (
          <RadioCard
            key={code}
            value={code}
            title={<bdi>{label}</bdi>}
            aside={<Price money={price} />}
          />
        ))}
      </RadioCards>
      <Button type="submit">{t.toReview}</Button>
    </form>
  )
}
