import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query"
import { useRef } from "react"

import { api, unwrap } from "@/shared/api/client"
import { newId } from "@/shared/new-id"

import { shopKeys } from "../keys"
import type { Address } from "../nouns"

export const deliveryQuery = (country: string) =>
  queryOptions({
    queryKey: [...shopKeys.options, country],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/checkout/options/", { params: { query: { country } }, signal })),
    enabled: country !== "",
    staleTime: 0,
  })

export interface CheckoutWish {
  shipping_address: Address
  shipping_method: string
  expected_total: { amount: number; currency: string }
  email?: string
}

/** One attempt has one key: a second click or a retry is the same checkout. What changed gets a new one. */
export function useCheckout() {
  const queries = useQueryClient()
  const attempt = useRef({ wish: "", key: newId() })

  return useMutation({
    mutationFn: (wish: CheckoutWish) => {
      const text = JSON.stringify(wish)
      if (attempt.current.wish !== text) attempt.current = { wish: text, key: newId() }
      return unwrap(
        api.POST("/api/v1/checkout/session/", {
          params: { header: { "Idempotency-Key": attempt.current.key } },
          body: wish,
        }),
      )
    },
    onSettled: () => queries.invalidateQueries({ queryKey: shopKeys.cart }),
  })
}
