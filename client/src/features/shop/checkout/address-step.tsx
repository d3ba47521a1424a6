import { zodResolver } from "@hookform/resolvers/zod"
import { useForm } from "react-hook-form"
import * as z from "zod/mini"

import { Button } from "@/shared/ui/button"
import { Field } from "@/shared/ui/field"
import { Input } from "@/shared/ui/input"
import { Select } from "@/shared/ui/select"

import { countries } from "../countries"
import type { Address } from "../nouns"
import { t } from "./text"

const said = (sentence: string) => z.string().check(z.trim(), z.minLength(1, sentence))

const schema = z.object({
  name: said(t.whoIsItFor),
  line1: said(t.streetMissing),
  line2: z.string(),
  postal_code: said(t.postalCodeMissing),
  city: said(t.townMissing),
  region: z.string(),
  country: said(t.countryMissing),
})

interface AddressStepProps {
  address: Address
  onDone: (address: Address) => void
}

/** Where the parcel goes. */
export function AddressStep({ address, onDone }: AddressStepProps) {
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { line2: "", region: "", ...address },
  })
  const { errors } = form.formState

  const text = (
    field: "name" | "line1" | "line2" | "postal_code" | "city" | "region",
    label: string,
    autoComplete: string,
  ) => (
    <Field
      label={label}
      error={errors[field]?.message}
      optional={field === "line2" || field === "region"}
    >
      {(control) => (
        <Input {...control} {...form.register(field)} autoComplete={`shipping ${autoComplete}`} />
      )}
    </Field>
  )

  return (
    <form noValidate className="grid gap-5" onSubmit={form.handleSubmit(onDone)}>
      {text("name", t.name, "name")}
      {text("line1", t.street, "address-line1")}
      {text("line2", t.flat, "address-line2")}
      <div className="grid gap-5 sm:grid-cols-[10rem_1fr]">
        {text("postal_code", t.postalCode, "postal-code")}
        {text("city", t.town, "address-level2")}
      </div>
      {text("region", t.region, "address-level1")}
      <Field label={t.country} error={errors.country?.message}>
        {(control) => (
          <Select {...control} {...form.register("country")} autoComplete="shipping country">
            <option value="">{t.choose}</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit">{t.toDelivery}</Button>
    </form>
  )
}
