import { screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import type { ComponentType } from "react"
import { beforeAll, beforeEach, expect, it } from "vitest"

import {
  cartIs,
  homeAddress,
  makeCart,
  makeOrder,
  makeProduct,
  makeSummary,
  makeVariant,
} from "@/features/shop/testing"
import { signInAs } from "@/shared/testing/people"
import { plainWords } from "@/shared/testing/plain-words"
import { makeMedia, pageOf } from "@/shared/testing/posts"
import { renderPage } from "@/shared/testing/render-page"
import { at, server } from "@/shared/testing/server"
import { speak } from "@/shared/text/catalogue"
import { accent, pseudo } from "@/shared/text/pseudo"

const theirs = new RegExp(
  [
    ...["Tea bowl", "Ben Ito", "\\bBI\\b", "@?\\bben\\b", "Ceramics", "Thrown by hand.", "#?riso"],
    ...["Size", "\\bXL\\b", "BOWL", "Snail mail", "Snail and Sons"],
    ...["Ana Lopes", "Rua do Sol 7", "Berlin", "Germany", "ana@plaza.example", "P-7F3K-9QX2"],
  ].join("|"),
  "g",
)

const euro = (amount: number) => ({ amount, currency: "EUR" })
const created_at = "2026-11-01T12:00:00Z"

const product = makeProduct({
  status: "draft",
  tags: ["riso"],
  images: [makeMedia(), makeMedia({ id: 701 })],
  can: { edit: true, set_stock: true, delete: true },
  variants: [
    makeVariant({ id: 71, choice: ["S"], stock: { on_hand: 10, reserved: 1, sold: 1 } }),
    makeVariant({ id: 73, choice: ["XL"], available: 0 }),
  ],
})

const cart = makeCart(undefined, {
  discount: euro(100),
  tax: euro(100),
  notices: [
    { code: "gone", item_id: 1, detail: "The server's words" },
    { code: "stock_insufficient", item_id: 1, detail: "The server's words" },
    { code: "price_changed", item_id: 1, detail: "The server's words", was: euro(1500) },
  ],
})

const everything = ["created", "paid", "placed", "payment_flagged", "cancelled", "shipped"]
const moneyBack = ["refund_promised", "refunded", "refund_failed", "restocked"]

const order = makeOrder({
  status: "placed",
  payment_status: "partially_refunded",
  timeline: [...everything, ...moneyBack].map((kind, seq) => ({
    ...{ seq, kind, at: created_at, by: "shop" as const, data: {} },
  })),
  refunds: ["succeeded", "pending"].map((status, id) => ({
    ...{ id, status, amount: euro(500), reason: "", created_at },
  })),
  fulfilments: ["", "Snail and Sons"].map((carrier, id) => ({
    ...{ id, carrier, tracking: "", lines: [], created_at },
  })),
})

const way = { code: "standard", label: "Snail mail", price: euro(490), tax: euro(100) }

beforeAll(() => speak(pseudo))

beforeEach(() => {
  sessionStorage.clear()
  server.use(
    cartIs(cart),
    http.get(at("/products/"), () =>
      HttpResponse.json(
        pageOf(...[0, 2, 9].map((available) => makeSummary({ id: available + 1, available }))),
      ),
    ),
    http.get(/\/products\/(tea-bowl|7)\/$/, () => HttpResponse.json(product)),
    http.get(at("/categories/"), () => HttpResponse.json(pageOf(product.category))),
    http.get(at("/checkout/options/"), () => HttpResponse.json([{ ...way, total: euro(4390) }])),
    http.get(at("/keeper/products/"), () =>
      HttpResponse.json(pageOf(makeSummary({ status: "draft" }))),
    ),
    http.get(at("/orders/"), () => HttpResponse.json(pageOf(order))),
    http.get(at("/orders/P-7F3K-9QX2/"), () => HttpResponse.json(order)),
    http.post(at("/checkout/return/"), () => HttpResponse.json(order)),
  )
})

type Route = () => Promise<{ Component: ComponentType }>

/** A page in disguise, once it shows what it is about. */
async function open(address: string, route: Route, shown: string | RegExp, path?: string) {
  const { Component } = await route()
  const page = renderPage(<Component />, { at: address, ...(path && { path }) })
  await screen.findAllByText(shown)
  return page
}

it.each<[string, string, Route, string?]>([
  ["the catalogue", "/shop", () => import("@/app/routes/shop")],
  ["a product", "/shop/tea-bowl", () => import("@/app/routes/product"), "/shop/:slug"],
  ["the basket", "/cart", () => import("@/app/routes/cart")],
  ["the orders", "/orders", () => import("@/app/routes/orders")],
  ["an order", "/orders/P-7F3K-9QX2", () => import("@/app/routes/order"), "/orders/:number"],
  ["the way back", "/back?order=P-7F3K-9QX2", () => import("@/app/routes/checkout-return")],
  ["what one sells", "/keep", () => import("@/app/routes/keep")],
  ["what one sold", "/keep/orders", () => import("@/app/routes/keep-orders")],
])(
  "says nothing on the page of %s that a catalogue does not know",
  async (_, address, route, path) => {
    signInAs({ grants: ["shop.keep"] })
    await open(address, route, /Tea bowl/, path)

    expect(plainWords(theirs)).toEqual([])
  },
)

const checkout: Route = () => import("@/app/routes/checkout")
const kept = (draft: object) => sessionStorage.setItem("plaza.checkout", JSON.stringify(draft))

it.each([
  ["contact", {}, "Continue to the address", "That doesn’t look like an email address"],
  ["address", { email: "ana@plaza.example" }, "Continue to delivery", "The town is missing"],
])("says nothing at the step of %s, refused or not", async (step, draft, onwards, refusal) => {
  kept(draft)
  const { person } = await open(`/checkout?step=${step}`, checkout, "Tea bowl")
  await person.click(await screen.findByRole("button", { name: accent(onwards) }))
  await screen.findByText(accent(refusal))

  expect(plainWords(theirs)).toEqual([])
})

it.each(["delivery", "review"])("says nothing at the step of %s, either", async (step) => {
  kept({ email: "ana@plaza.example", address: homeAddress, method: "standard" })
  await open(`/checkout?step=${step}`, checkout, "Snail mail")

  expect(plainWords(theirs)).toEqual([])
})

it.each([
  ["7", "Save"],
  ["new", "Offer it"],
])("says nothing in the editor of %s, refused or not", async (id, save) => {
  const route = () => import("@/app/routes/keep-product")
  const { person } = await open(`/keep/products/${id}`, route, accent("Name"), "/keep/products/:id")
  await person.clear(await screen.findByLabelText(accent("Name")))
  await person.click(screen.getByRole("button", { name: accent(save) }))
  await screen.findByText(accent("What is it called?"))

  expect(plainWords(theirs)).toEqual([])
})

it("says nothing while money is paid back or a parcel sent", async () => {
  const route = () => import("@/app/routes/order")
  const { person } = await open(
    "/orders/P-7F3K-9QX2",
    route,
    accent("What happened"),
    "/orders/:number",
  )
  for (const name of ["Pay back", "Send the parcel", "Cancel the order"]) {
    await person.click(screen.getByRole("button", { name: accent(name) }))
    await screen.findByRole("dialog")
    expect(plainWords(theirs)).toEqual([])
    await person.keyboard("{Escape}")
  }
})
