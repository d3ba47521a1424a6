import { screen } from "@testing-library/react"
import { delay, http, HttpResponse } from "msw"
import { expect, it } from "vitest"

import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { makeOrder } from "../testing"
import { OrderPage } from "./order-page"

const address = at("/orders/:number/")
const show = (orderKey: string | null = null) =>
  renderPage(<OrderPage number="P-7F3K-9QX2" orderKey={orderKey} />)

it("says that it is loading", () => {
  server.use(http.get(address, () => delay("infinite")))
  show()

  expect(screen.getByRole("status")).toHaveTextContent("Loading the order")
})

it("shows what is in it, what it cost, where it goes and what happened", async () => {
  server.use(http.get(address, () => HttpResponse.json(makeOrder())))
  show()

  expect(await screen.findByText("Tea bowl")).toBeVisible()
  expect(screen.getByText("€42.90")).toBeVisible()
  expect(screen.getByText(/Rua do Sol 7/)).toBeVisible()
  for (const step of ["Order made", "Paid", "Order placed"])
    expect(screen.getAllByText(step).at(-1)).toBeVisible()
})

it("takes what was paid back off the sum", async () => {
  const refund = {
    id: 1,
    status: "succeeded" as const,
    amount: { amount: 1900, currency: "EUR" },
    reason: "returned",
    created_at: "2026-11-02T12:00:00Z",
  }
  server.use(http.get(address, () => HttpResponse.json(makeOrder({ refunds: [refund] }))))
  show()

  expect(await screen.findByText("-€19.00")).toBeVisible()
})

it("shows a guest's key to the server", async () => {
  const shown: (string | null)[] = []
  server.use(
    http.get(address, ({ request }) => {
      shown.push(request.headers.get("X-Order-Key"))
      return HttpResponse.json(makeOrder())
    }),
  )
  show("a key")

  await screen.findByText("Tea bowl")
  expect(shown).toEqual(["a key"])
})

it("says why it is not shown, and asks again", async () => {
  server.use(http.get(address, () => refusal(500, "internal", "Plaza stumbled.")))
  const { person } = show()
  expect(await screen.findByRole("alert")).toHaveTextContent("Plaza stumbled.")

  server.use(http.get(address, () => HttpResponse.json(makeOrder())))
  await person.click(screen.getByRole("button", { name: "Try again" }))

  expect(await screen.findByText("Tea bowl")).toBeVisible()
})
