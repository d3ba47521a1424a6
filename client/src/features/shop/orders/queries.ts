import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query"
import { useRef } from "react"

import { api, unwrap } from "@/shared/api/client"
import { firstPage, nextPage } from "@/shared/api/pages"
import type { components } from "@/shared/api/schema.gen"
import { newId } from "@/shared/new-id"

import { shopKeys } from "../keys"
import type { Order } from "../nouns"

export type Role = "buyer" | "seller"

const keyHeader = (key: string | null) => ({ header: key ? { "X-Order-Key": key } : {} })

export const ordersQuery = (role: Role) =>
  infiniteQueryOptions({
    queryKey: [...shopKeys.orders, "list", role],
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET("/api/v1/orders/", { params: { query: { role, ...pageParam } }, signal })),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

export const orderQuery = (number: string, key: string | null) =>
  queryOptions({
    queryKey: shopKeys.order(number),
    queryFn: ({ signal }): Promise<Order> =>
      unwrap(
        api.GET("/api/v1/orders/{order_number}/", {
          params: { path: { order_number: number }, ...keyHeader(key) },
          signal,
        }),
      ),
  })

/** Coming back from the pay page: the server asks the payment service, whatever the address says. */
export const returnQuery = (number: string, key: string | null) =>
  queryOptions({
    queryKey: [...shopKeys.order(number), "return"],
    queryFn: (): Promise<Order> =>
      unwrap(
        api.POST("/api/v1/checkout/return/", {
          params: keyHeader(key),
          body: { order_number: number },
        }),
      ),
    // While the payment is still on its way, ask again.
    refetchInterval: ({ state }) => (state.data?.status === "pending" ? 2500 : false),
    enabled: number !== "",
  })

function useOrderChange<Input>(change: (input: Input) => Promise<Order>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (order) => {
      queries.setQueryData(shopKeys.order(order.number), order)
      return queries.invalidateQueries({ queryKey: shopKeys.orders })
    },
  })
}

export function useCancelOrder(number: string, key: string | null) {
  return useOrderChange(() =>
    unwrap(
      api.POST("/api/v1/orders/{order_number}/cancel/", {
        params: { path: { order_number: number }, ...keyHeader(key) },
        body: {},
      }),
    ),
  )
}

export function useShipOrder(number: string) {
  return useOrderChange((parcel: { carrier: string; tracking: string }) =>
    unwrap(
      api.POST("/api/v1/orders/{order_number}/fulfilments/", {
        params: { path: { order_number: number } },
        body: parcel,
      }),
    ),
  )
}

/** One dialog has one key: a second click, or a retry after silence, pays back once. */
export function useRefundOrder(number: string) {
  const key = useRef(newId())
  const refund = useOrderChange((wish: components["schemas"]["NewRefund"]) =>
    unwrap(
      api.POST("/api/v1/orders/{order_number}/refunds/", {
        params: { path: { order_number: number }, header: { "Idempotency-Key": key.current } },
        body: wish,
      }),
    ),
  )
  const startOver = () => {
    key.current = newId()
    refund.reset()
  }
  return { ...refund, startOver }
}
