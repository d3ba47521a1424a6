import { screen } from "@testing-library/react"
import { delay, http, HttpResponse } from "msw"
import { afterEach, expect, it } from "vitest"

import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { cartIs, homeAddress, makeCart } from "../testing"
import { CheckoutView } from "./checkout-view"

const euro = (amount: number) => ({ amount, currency: "EUR" })
const standard = {
  code: "standard",
  label: "Snail mail",
  price: euro(490),
  tax: euro(0),
  total: euro(4290),
}

const show = (step = "contact") => renderPage(<CheckoutView />, { at: `/checkout?step=${step}` })
const fill = (draft: object) => sessionStorage.setItem("plaza.checkout", JSON.stringify(draft))
const waysAre = (ways: object[]) =>
  server.use(http.get(at("/checkout/options/"), () => HttpResponse.json(ways)))

afterEach(() => sessionStorage.clear())

it("says that it is loading", () => {
  server.use(http.get(at("/cart/"), () => delay("infinite")))
  show()

  expect(screen.getByRole("status")).toHaveTextContent("Loading your basket")
})

it("sends who has an empty basket to the shop", async () => {
  server.use(cartIs(makeCart([])))
  show()

  expect(await screen.findByText("Your basket is empty")).toBeVisible()
  expect(screen.getByRole("link", { name: "Look around" })).toHaveAttribute("href", "/shop")
})

it("says that the basket is kept, and asks again", async () => {
  server.use(http.get(at("/cart/"), () => refusal(500, "internal", "Plaza stumbled.")))
  const { person } = show()
  expect(await screen.findByRole("alert")).toHaveTextContent("It is kept.")

  server.use(cartIs(makeCart()))
  await person.click(screen.getByRole("button", { name: "Try again" }))

  expect(await screen.findByRole("heading", { name: "Contact" })).toBeVisible()
})

it("asks a guest for an address to write to, and says what is wrong with it", async () => {
  server.use(cartIs(makeCart()))
  const { person } = show()

  await person.type(await screen.findByLabelText("Email"), "ana")
  await person.click(screen.getByRole("button", { name: "Continue to the address" }))
  expect(screen.getByText("That doesn’t look like an email address")).toBeVisible()

  await person.type(screen.getByLabelText("Email"), "@plaza.example")
  await person.click(screen.getByRole("button", { name: "Continue to the address" }))
  expect(await screen.findByRole("heading", { name: "Address" })).toHaveFocus()
})

it("opens no step before those that it needs", async () => {
  server.use(cartIs(makeCart()))
  show("review")

  expect(await screen.findByRole("heading", { name: "Contact" })).toBeVisible()
})

it("offers ways to send it with their prices, and keeps what was filled in", async () => {
  server.use(cartIs(makeCart()))
  waysAre([standard])
  fill({ email: "ana@plaza.example", address: homeAddress })
  const { person } = show("delivery")

  expect(await screen.findByRole("radio", { name: /Snail mail/ })).toBeChecked()
  expect(screen.getByText("€4.90")).toBeVisible()

  await person.click(screen.getByRole("button", { name: "Continue to review" }))
  expect(await screen.findByRole("button", { name: /Pay €42.90/ })).toBeVisible()
  expect(screen.getByText("ana@plaza.example")).toBeVisible()
})

it("says where nothing is sent to", async () => {
  server.use(cartIs(makeCart()))
  waysAre([])
  fill({ email: "ana@plaza.example", address: homeAddress })
  show("delivery")

  expect(await screen.findByText("We do not ship there yet")).toBeVisible()
})

it("says that nothing is lost if ways to send it do not come, and asks again", async () => {
  server.use(cartIs(makeCart()))
  server.use(http.get(at("/checkout/options/"), () => refusal(503, "busy", "Plaza is busy.")))
  fill({ email: "ana@plaza.example", address: homeAddress })
  const { person } = show("delivery")
  expect(await screen.findByText(/What you filled in is kept/)).toBeVisible()

  waysAre([standard])
  await person.click(screen.getByRole("button", { name: "Try again" }))

  expect(await screen.findByRole("radio", { name: /Snail mail/ })).toBeVisible()
})
