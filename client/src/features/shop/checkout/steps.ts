import type { CheckoutDraft } from "./draft"

export const steps = ["contact", "address", "delivery", "review"] as const
export type Step = (typeof steps)[number]

/** The furthest step that what was filled in allows; guests also say how to reach them. */
export function furthestStep(draft: CheckoutDraft, isGuest: boolean): Step {
  if (isGuest && draft.email === "") return "contact"
  const { name, line1, city, postal_code, country } = draft.address
  if ([name, line1, city, postal_code, country].includes("")) return "address"
  return draft.method === "" ? "delivery" : "review"
}

/** The step of the address bar, or the furthest one that is open. */
export function openStep(wanted: string | null, furthest: Step): Step {
  const index = steps.indexOf(wanted as Step)
  return index === -1 || index > steps.indexOf(furthest) ? furthest : (wanted as Step)
}
