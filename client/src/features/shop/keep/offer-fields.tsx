import { Field } from "@/shared/ui/field"
import { Input } from "@/shared/ui/input"

import { examplePrice, type Offer } from "./new-variants"
import { t } from "./text"

interface OfferFieldsProps {
  offer: Offer
  currency: string
  onChange: (part: Partial<Offer>) => void
}

/** What a new thing costs, how many there are, and what there is to choose. */
export function OfferFields({ offer, currency, onChange }: OfferFieldsProps) {
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <Field label={t.price(currency)}>
        {(control) => (
          <Input
            {...control}
            inputMode="decimal"
            placeholder={examplePrice(currency)}
            value={offer.price}
            onChange={(event) => onChange({ price: event.target.value })}
          />
        )}
      </Field>
      <Field label={t.howMany} hint={t.ofEachChoice}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={offer.stock}
            onChange={(event) => onChange({ stock: event.target.value })}
          />
        )}
      </Field>
      <div className="lg:col-span-2">
        <Field label={t.option} optional hint={t.optionHint}>
          {(control) => (
            <Input
              {...control}
              value={offer.option}
              maxLength={40}
              onChange={(event) => onChange({ option: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className="lg:col-span-2">
        <Field label={t.choices} optional hint={t.choicesHint}>
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
    </div>
  )
}
