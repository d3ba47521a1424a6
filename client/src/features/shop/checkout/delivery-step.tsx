import { useQuery } from "@tanstack/react-query"
import { useState } from "react"

import { Button } from "@/shared/ui/button"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"
import { Price } from "@/shared/ui/price"
import { RadioCard, RadioCards } from "@/shared/ui/radio-cards"
import { Loading, Skeleton } from "@/shared/ui/skeleton"

import { deliveryQuery } from "./queries"

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
      <Loading label="Loading ways to send it">
        <div className="grid gap-2">
          <Skeleton className="fold h-14 w-full" />
          <Skeleton className="fold h-14 w-full" />
        </div>
      </Loading>
    )
  if (options.isError)
    return (
      <ErrorState
        title="Ways to send it could not be loaded"
        error={options.error}
        kept="What you filled in is kept."
        onRetry={() => void options.refetch()}
      />
    )
  if (options.data.length === 0)
    return (
      <EmptyState title="We do not ship there yet">Choose another country to go on.</EmptyState>
    )
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
      <RadioCards aria-label="Delivery" value={value} onValueChange={setChosen}>
        {options.data.map(({ code, label, price }) => (
          <RadioCard key={code} value={code} title={label} aside={<Price money={price} />} />
        ))}
      </RadioCards>
      <Button type="submit">Continue to review</Button>
    </form>
  )
}
