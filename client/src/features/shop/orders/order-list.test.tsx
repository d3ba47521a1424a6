import { screen } from "@testing-library/react"
import { delay, http, HttpResponse } from "msw"
import { expect, it } from "vitest"

import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import type { OrderSummary } from "../nouns"
import { makeOrder } from "../testing"
import { OrderList } from "./order-list"

const answer = (items: OrderSummary[]) =>
  server.use(
    http.get(at("/orders/"), ({ request }) => {
      const isBuyer = new URL(request.url).searchParams.get("role") === "buyer"
      return HttpResponse.json({ items: isBuyer ? items : [], next_cursor: null })
    }),
  )

it("says that it is loading", () => {
  server.use(http.get(at("/orders/"), () => delay("infinite")))
  renderPage(<OrderList role="buyer" />)

  expect(screen.getByRole("status")).toHaveTextContent("Loading")
})

it("shows what was bought, what it cost, and how it stands", async () => {
  const order = makeOrder()
  answer([order])
  renderPage(<OrderList role="buyer" />)

  expect(await screen.findByRole("link", { name: /Tea bowl/ })).toHaveAttribute(
    "href",
    `/orders/${order.number}`,
  )
  expect(screen.getByText(new RegExp(order.number))).toBeVisible()
})

it("sends who bought nothing to the shop", async () => {
  answer([])
  renderPage(<OrderList role="buyer" />)

  expect(await screen.findByText("No orders yet")).toBeVisible()
  expect(screen.getByRole("link", { name: "Look around the shop" })).toHaveAttribute(
    "href",
    "/shop",
  )
})

it("tells who sold nothing what will appear", async () => {
  answer([makeOrder()])
  renderPage(<OrderList role="seller" />)

  expect(await screen.findByText("Nothing sold yet")).toBeVisible()
  expect(screen.queryByRole("link")).not.toBeInTheDocument()
})

it("says what went wrong, and asks again", async () => {
  server.use(http.get(at("/orders/"), () => refusal(500, "internal", "Plaza stumbled.")))
  const { person } = renderPage(<OrderList role="buyer" />)
  expect(await screen.findByRole("alert")).toHaveTextContent("Plaza stumbled.")

  answer([makeOrder()])
  await person.click(screen.getByRole("button", { name: "Try again" }))

  expect(await screen.findByRole("link", { name: /Tea bowl/ })).toBeVisible()
})
