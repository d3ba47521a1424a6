import { screen, within } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { expect, it } from "vitest"

import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { cartIs, makeCart, makeItem } from "../testing"
import { CartView } from "./cart-view"

const lines = () => screen.getByRole("list", { name: "In your basket" })

it("shows lines, sums and the way to pay", async () => {
  server.use(cartIs(makeCart()))
  renderPage(<CartView />)
  expect(screen.getByRole("status")).toHaveTextContent("Loading your basket")

  expect(await screen.findByRole("link", { name: "Tea bowl" })).toBeVisible()
  expect(within(screen.getByRole("region", { name: "Sums" })).getAllByText("€38.00")).toHaveLength(
    2,
  )
  expect(screen.getByRole("link", { name: "Check out" })).toHaveAttribute("href", "/checkout")
})

it("adds up anew at once, and sends each quantity", async () => {
  const sent: unknown[] = []
  server.use(
    cartIs(makeCart()),
    http.patch(at("/cart/items/1/"), async ({ request }) => {
      const { quantity } = (await request.json()) as { quantity: number }
      sent.push(quantity)
      const line_total = { amount: 1900 * quantity, currency: "EUR" }
      return HttpResponse.json(makeCart([makeItem({ quantity, line_total })]))
    }),
  )
  const { person } = renderPage(<CartView />)
  const more = await screen.findByRole("button", { name: "One more" })

  await person.click(more)
  await person.click(more)

  expect(within(lines()).getByRole("status")).toHaveTextContent("4")
  expect(within(lines()).getByText("€76.00")).toBeVisible()
  await expect.poll(() => sent).toEqual([3, 4])
  expect(within(lines()).getByRole("status")).toHaveTextContent("4")
})

it("puts back what was taken out by mistake", async () => {
  let added: unknown
  server.use(
    cartIs(makeCart()),
    http.delete(at("/cart/items/1/"), () => HttpResponse.json(makeCart([]))),
    http.post(at("/cart/items/"), async ({ request }) => {
      added = await request.json()
      return HttpResponse.json(makeCart(), { status: 201 })
    }),
  )
  const { person } = renderPage(<CartView />)
  await person.click(await screen.findByRole("button", { name: "Remove Tea bowl" }))
  expect(await screen.findByRole("heading", { name: "Your basket is empty" })).toBeVisible()

  await person.click(await screen.findByRole("button", { name: "Undo" }))

  expect(await screen.findByRole("link", { name: "Tea bowl" })).toBeVisible()
  expect(added).toEqual({ variant_id: 71, quantity: 2 })
})

it("brings back what the server would not let go", async () => {
  server.use(
    cartIs(makeCart()),
    http.delete(at("/cart/items/1/"), () => refusal(503, "busy", "Try again in a moment.")),
  )
  const { person } = renderPage(<CartView />)
  await person.click(await screen.findByRole("button", { name: "Remove Tea bowl" }))

  expect(await screen.findByText("Try again in a moment.")).toBeVisible()
  expect(await screen.findByRole("link", { name: "Tea bowl" })).toBeVisible()
})

it("tells at the line what has changed since, in the reader's money", async () => {
  const change = {
    code: "price_changed",
    item_id: 1,
    detail: "Tea bowl was EUR 15.00 and is EUR 19.00 now.",
    was: { amount: 1500, currency: "EUR" },
  }
  const short = { code: "stock_insufficient", item_id: 1, detail: "Tea bowl: only 1 left." }
  const item = makeItem({ available: 1 })
  server.use(cartIs(makeCart([item], { notices: [change, short] })))
  renderPage(<CartView />)

  expect(await screen.findByText("Tea bowl was €15.00 and is €19.00 now.")).toBeVisible()
  expect(screen.getByText("Tea bowl: only 1 left.")).toBeVisible()
})

it("leaves a notice that it does not know to the server's words", async () => {
  const detail = "Tea bowl comes from another town now."
  server.use(cartIs(makeCart([makeItem()], { notices: [{ code: "moved", item_id: 1, detail }] })))
  renderPage(<CartView />)

  expect(await screen.findByText(detail)).toBeVisible()
})

it("says that nobody answered, and that nothing is lost", async () => {
  server.use(http.get(at("/cart/"), () => refusal(400, "odd", "That was odd.")))
  renderPage(<CartView />)

  expect(await screen.findByRole("alert")).toHaveTextContent("Nothing in it is lost.")
})
