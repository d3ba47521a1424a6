/** What a newcomer may do first, in this order; each may be skipped. */
export const steps = ["face", "people", "look"] as const
export type Step = (typeof steps)[number]

/** The step of the address bar, or the first. */
export function openStep(wanted: string | null): Step {
  return steps.find((step) => step === wanted) ?? steps[0]
}

/** Its neighbours; undefined at either end. */
export function around(step: Step): { before: Step | undefined; after: Step | undefined } {
  const at = steps.indexOf(step)
  return { before: steps[at - 1], after: steps[at + 1] }
}
