import { zodResolver } from "@hookform/resolvers/zod"
import { useForm } from "react-hook-form"
import * as z from "zod/mini"

import { locale } from "@/shared/text/language"
import { Button } from "@/shared/ui/button"
import { Field } from "@/shared/ui/field"
import { Input } from "@/shared/ui/input"
import { Select } from "@/shared/ui/select"

import type { Address } from "../nouns"

const countries = ["AT", "CH", "DE", "FR", "GB", "IE", "IT", "NL", "US"]
const names = new Intl.DisplayNames(locale, { type: "region" })
const listed = countries
  .map((code) => ({ code, name: names.of(code) ?? code }))
  .sort((one, other) => one.name.localeCompare(other.name))

const said = (sentence: string) => z.string().check(z.trim(), z.minLength(1, sentence))

const schema = z.object({
  name: said("Who is it for?"),
  line1: said("Street and number are missing"),
  line2: z.string(),
  postal_code: said("The postal code is missing"),
  city: said("The town is missing"),
  region: z.string(),
  country: said("Choose a country"),
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
      {text("name", "Name", "name")}
      {text("line1", "Street and number", "address-line1")}
      {text("line2", "Flat, floor, building", "address-line2")}
      <div className="grid gap-5 sm:grid-cols-[10rem_1fr]">
        {text("postal_code", "Postal code", "postal-code")}
        {text("city", "Town", "address-level2")}
      </div>
      {text("region", "State or region", "address-level1")}
      <Field label="Country" error={errors.country?.message}>
        {(control) => (
          <Select {...control} {...form.register("country")} autoComplete="shipping country">
            <option value="">Choose</option>
            {listed.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit">Continue to delivery</Button>
    </form>
  )
}
