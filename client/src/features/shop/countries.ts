import { locale } from "@/shared/text/language"

const names = new Intl.DisplayNames(locale, { type: "region" })

/** A country by its code, as the reader calls it. */
export const countryName = (code: string): string => names.of(code) ?? code

/** Where the shop sends to, in the reader's order. */
export const countries = ["AT", "CH", "DE", "FR", "GB", "IE", "IT", "NL", "US"]
  .map((code) => ({ code, name: countryName(code) }))
  .sort((one, other) => one.name.localeCompare(other.name, locale))
