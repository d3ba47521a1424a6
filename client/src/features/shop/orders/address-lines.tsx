import { locale } from "@/shared/text/language"

import type { Address } from "../nouns"

const countries = new Intl.DisplayNames(locale, { type: "region" })

/** An address as it is written on a parcel. */
export function AddressLines({ address }: { address: Address }) {
  const { name, line1, line2, postal_code, city, region, country } = address
  const lines = [
    name,
    line1,
    line2,
    `${postal_code} ${city}`,
    region,
    countries.of(country) ?? country,
  ]
  return (
    <address className="not-italic">
      {lines.filter(Boolean).map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </address>
  )
}
