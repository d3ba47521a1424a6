import type { Cart, CartItem } from "../nouns"

/** The basket with its sums as they will be; delivery and tax are the server's to say. */
function summed(cart: Cart, items: CartItem[]): Cart {
  const amount = items.reduce((sum, { line_total }) => sum + line_total.amount, 0)
  const change = amount - cart.subtotal.amount
  return {
    ...cart,
    items,
    subtotal: { ...cart.subtotal, amount },
    total: { ...cart.total, amount: cart.total.amount + change },
    notices: cart.notices.filter(({ item_id }) => items.some(({ id }) => id === item_id)),
  }
}

function many(item: CartItem, quantity: number): CartItem {
  const line_total = { ...item.unit_price, amount: item.unit_price.amount * quantity }
  return { ...item, quantity, line_total }
}

export function withQuantity(cart: Cart, id: number, quantity: number): Cart {
  return summed(
    cart,
    cart.items.map((item) => (item.id === id ? many(item, quantity) : item)),
  )
}

export function withoutItem(cart: Cart, id: number): Cart {
  return summed(
    cart,
    cart.items.filter((item) => item.id !== id),
  )
}

/** A line that the server does not know yet has a negative id. */
export function withLine(cart: Cart, line: Omit<CartItem, "id" | "line_total">): Cart {
  const there = cart.items.find(({ variant }) => variant.id === line.variant.id)
  if (there) return withQuantity(cart, there.id, there.quantity + line.quantity)
  const item = { ...line, id: -line.variant.id, line_total: line.unit_price }
  return summed(cart, [...cart.items, many(item, line.quantity)])
}
