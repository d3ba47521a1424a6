import { minorDigits, type Money } from "@/shared/money"

/** An amount as one types it into a field: 1299 USD is "12.99". */
export function formatAmount({ amount, currency }: Money): string {
  const digits = minorDigits(currency)
  return (amount / 10 ** digits).toFixed(digits)
}
