import { Field } from "@/shared/ui/field"
import { Input } from "@/shared/ui/input"

import type { Offer } from "./new-variants"

interface OfferFieldsProps {
  offer: Offer
  currency: string
  onChange: (part: Partial<Offer>) => void
}

/** What a new thing costs, how many there are, and what there is to choose. */
export function OfferFields({ offer, currency, onChange }: OfferFieldsProps) {
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <Field label={`Price, ${currency}`}>
        {(control) => (
          <Input
            {...control}
            inputMode="decimal"
            placeholder="12.50"
            value={offer.price}
            onChange={(event) => onChange({ price: event.target.value })}
          />
        )}
      </Field>
      <Field label="How many there are" hint="Of each choice.">
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={offer.stock}
            onChange={(event) => onChange({ stock: event.target.value })}
          />
        )}
      </Field>
      <Field label="Something to choose" optional hint="Such as Size.">
        {(control) => (
          <Input
            {...control}
            value={offer.option}
            maxLength={40}
            onChange={(event) => onChange({ option: event.target.value })}
          />
        )}
      </Field>
      <Field label="Its choices" optional hint="With commas between: S, M, L.">
        {(control) => (
          <Input
            {...control}
            value={offer.values}
            disabled={offer.option.trim() === ""}
            onChange={(event) => onChange({ values: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}
