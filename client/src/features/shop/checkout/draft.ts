import { useState } from "react"

import type { Address } from "../nouns"

export interface CheckoutDraft {
  email: string
  address: Address
  method: string
}

const key = "plaza.checkout"

const empty: CheckoutDraft = {
  email: "",
  address: {
    name: "",
    line1: "",
    line2: "",
    city: "",
    region: "",
    postal_code: "",
    country: "",
  },
  method: "",
}

function load(): CheckoutDraft {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "{}") as Partial<CheckoutDraft>
    return { ...empty, ...kept, address: { ...empty.address, ...kept.address } }
  } catch {
    return empty
  }
}

/** What was filled in so far, kept in this tab until the order is made. */
export function useCheckoutDraft() {
  const [draft, setDraft] = useState(load)
  const change = (part: Partial<CheckoutDraft>) => {
    const next = { ...draft, ...part }
    sessionStorage.setItem(key, JSON.stringify(next))
    setDraft(next)
  }
  return [draft, change] as const
}

export function forgetCheckoutDraft(): void {
  sessionStorage.removeItem(key)
}
