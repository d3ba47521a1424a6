import { countryName } from "../countries"
import type { Address } from "../nouns"

/** An address as it is written on a parcel. */
export function AddressLines({ address }: { address: Address }) {
  const { name, line1, line2, postal_code, city, region, country } = address
  const lines = [name, line1, line2, `${postal_code} ${city}`, region, countryName(country)]
  return (
    <address className="not-italic">
      {lines.filter(Boolean).map((line) => (
        <span key={line} className="block">
          <bdi>{line}</bdi>
        </span>
      ))}
    </address>
  )
}
