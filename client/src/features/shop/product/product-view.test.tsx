import { screen, within } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { beforeEach, expect, it } from "vitest"

import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { CartButton } from "../cart/cart-button"
import { showCart } from "../cart/cart-sheet-store"
import { cartIs, makeCart, makeItem, makeProduct } from "../testing"
import { ProductView } from "./product-view"

function open() {
  return renderPage(
    <>
      <CartButton />
      <ProductView slug="tea-bowl" />
    </>,
  )
}

beforeEach(() => {
  showCart(false)
  server.use(
    cartIs(makeCart([])),
    http.get(at("/products/tea-bowl/"), () => HttpResponse.json(makeProduct())),
  )
})

it("shows the chosen variant's price, and explains what cannot be had", async () => {
  const { person } = open()
  await screen.findByRole("heading", { name: "Tea bowl" })
  expect(screen.getByRole("radio", { name: /^S/ })).toHaveTextContent("€19.00")

  const soldOut = screen.getByRole("radio", { name: /XL/ })
  expect(soldOut).toBeDisabled()
  expect(soldOut).toHaveTextContent("Sold out")
  await person.click(screen.getByRole("radio", { name: /^L/ }))

  expect(screen.getAllByText("€24.00")).toHaveLength(2)
  expect(screen.getByText("3 left")).toBeVisible()
})

it("offers no more than there are", async () => {
  const { person } = open()
  await person.click(await screen.findByRole("radio", { name: /^L/ }))
  const quantity = screen.getByRole("group", { name: "Quantity" })
  const more = within(quantity).getByRole("button", { name: "One more" })

  await person.click(more)
  await person.click(more)

  expect(within(quantity).getByRole("status")).toHaveTextContent("3")
  expect(more).toBeDisabled()
})

it("shows the basket with the new thing before the server has answered", async () => {
  let sent: unknown
  let answer: () => void = () => undefined
  const answered = new Promise<void>((resolve) => (answer = resolve))
  server.use(
    http.post(at("/cart/items/"), async ({ request }) => {
      sent = await request.json()
      await answered
      return HttpResponse.json(makeCart([makeItem({ quantity: 1 })]), { status: 201 })
    }),
  )
  const { person } = open()
  await person.click(await screen.findByRole("button", { name: "Add to basket" }))

  const sheet = await screen.findByRole("dialog", { name: "Your basket" })
  expect(await within(sheet).findByRole("link", { name: "Tea bowl" })).toBeVisible()
  await expect.poll(() => sent).toEqual({ variant_id: 71, quantity: 1 })
  answer()
  await expect
    .poll(() => within(sheet).getByRole("button", { name: "Remove Tea bowl" }))
    .toBeEnabled()
})

it("takes the promise back, and says how many there are", async () => {
  server.use(
    http.post(at("/cart/items/"), () =>
      HttpResponse.json(
        {
          status: 409,
          code: "stock_insufficient",
          detail: "There is not enough left of that.",
          lines: [{ item_id: 1, variant_id: 71, requested: 1, available: 0 }],
        },
        { status: 409 },
      ),
    ),
  )
  const { person } = open()
  await person.click(await screen.findByRole("button", { name: "Add to basket" }))

  expect(await screen.findByText("That has just sold out.")).toBeVisible()
  expect(await screen.findByRole("heading", { name: "Your basket is empty" })).toBeVisible()
})

it("leads to a conversation with the seller", async () => {
  open()

  expect(await screen.findByRole("link", { name: "Ask the seller" })).toHaveAttribute(
    "href",
    "/messages/new?to=ben",
  )
})

it("says that there is no such thing", async () => {
  server.use(
    http.get(at("/products/tea-bowl/"), () => refusal(404, "not_found", "This product is gone.")),
  )
  open()

  expect(await screen.findByRole("heading", { name: "This is not in the shop" })).toBeVisible()
})

it("says that nobody answered, and tries again", async () => {
  server.use(http.get(at("/products/tea-bowl/"), () => refusal(400, "odd", "That was odd.")))
  const { person } = open()
  expect(await screen.findByRole("alert")).toHaveTextContent("That was odd.")

  server.use(http.get(at("/products/tea-bowl/"), () => HttpResponse.json(makeProduct())))
  await person.click(screen.getByRole("button", { name: "Try again" }))
  expect(await screen.findByRole("heading", { name: "Tea bowl" })).toBeVisible()
})
