import {
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query"

import { api, unwrap } from "@/shared/api/client"
import { ProblemError, sentenceFor } from "@/shared/api/problem-error"
import { toast, toastError } from "@/shared/ui/toast"

import { shopKeys } from "../keys"
import type { Cart, CartItem, Product, Variant } from "../nouns"
import { withLine, withoutItem, withQuantity } from "./cart-change"
import { t } from "./text"

export const cartQuery = queryOptions({
  queryKey: shopKeys.cart,
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/cart/", { signal })),
  // Catalogue pages may be minutes old; the basket is not. A few seconds, so that opening it does
  // not fetch over a change that is still on its way.
  staleTime: 5_000,
})

/** How many things lie in the basket. */
export function useCartCount(): number {
  const { data } = useQuery({ ...cartQuery, staleTime: 30_000 })
  return data?.items.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0
}

/** "Only 2 left" rather than the bare refusal, where the server told how many. */
export function shortageSentence(error: unknown): string {
  if (!(error instanceof ProblemError) || error.code !== "stock_insufficient")
    return sentenceFor(error)
  const [line] = (error.document.lines ?? []) as { available: number }[]
  if (!line) return error.message
  return line.available > 0 ? t.onlyLeft(line.available) : t.justSoldOut
}

interface CartChange<Wanted> {
  ask: (wanted: Wanted) => Promise<Cart>
  foresee: (cart: Cart, wanted: Wanted) => Cart
}

/** Shows the change at once; the server's basket replaces it when the last answer is here. */
function useCartChange<Wanted>({ ask, foresee }: CartChange<Wanted>) {
  const queries = useQueryClient()

  return useMutation({
    mutationKey: shopKeys.cart,
    // One after the other: each answer is the whole basket.
    scope: { id: "basket" },
    mutationFn: ask,
    onMutate: async (wanted: Wanted) => {
      await queries.cancelQueries({ queryKey: shopKeys.cart })
      queries.setQueryData(cartQuery.queryKey, (cart) => cart && foresee(cart, wanted))
    },
    onSuccess: (cart) => {
      if (isLast(queries)) queries.setQueryData(cartQuery.queryKey, cart)
    },
    onError: (error) => {
      toastError(shortageSentence(error))
      if (isLast(queries)) void queries.invalidateQueries({ queryKey: shopKeys.cart })
    },
  })
}

const isLast = (queries: QueryClient) => queries.isMutating({ mutationKey: shopKeys.cart }) === 1

interface Addition {
  product: Pick<Product, "id" | "slug" | "name" | "image">
  variant: Pick<Variant, "id" | "sku" | "choice" | "price" | "available">
  quantity: number
}

export function useAddToCart() {
  return useCartChange<Addition>({
    ask: ({ variant, quantity }) =>
      unwrap(api.POST("/api/v1/cart/items/", { body: { variant_id: variant.id, quantity } })),
    foresee: (cart, { product, variant, quantity }) =>
      withLine(cart, {
        product,
        variant,
        quantity,
        unit_price: variant.price,
        available: variant.available,
      }),
  })
}

export function useSetQuantity() {
  return useCartChange<{ item: CartItem; quantity: number }>({
    ask: ({ item, quantity }) =>
      unwrap(
        api.PATCH("/api/v1/cart/items/{item_id}/", {
          params: { path: { item_id: item.id } },
          body: { quantity },
        }),
      ),
    foresee: (cart, { item, quantity }) => withQuantity(cart, item.id, quantity),
  })
}

/** Takes a line out, and offers to put it back. */
export function useRemoveItem() {
  const add = useAddToCart()
  const removal = useCartChange<CartItem>({
    ask: (item) =>
      unwrap(
        api.DELETE("/api/v1/cart/items/{item_id}/", { params: { path: { item_id: item.id } } }),
      ),
    foresee: (cart, item) => withoutItem(cart, item.id),
  })

  return (item: CartItem) => {
    const { product, variant, quantity, unit_price: price, available } = item
    removal.mutate(item, {
      onSuccess: () =>
        toast(t.removed(product.name), {
          onUndo: () =>
            add.mutate({ product, variant: { ...variant, price, available }, quantity }),
        }),
    })
  }
}
