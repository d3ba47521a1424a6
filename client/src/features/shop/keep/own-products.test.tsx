import { screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { beforeEach, expect, it } from "vitest"

import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { cartIs, makeCart, makeProduct, makeSummary, makeVariant } from "../testing"
import { OwnProducts } from "./own-products"
import { NewProductEditor, ProductEditor } from "./product-editor"

const stock = { on_hand: 10, reserved: 1, sold: 1 }
const mine = makeProduct({
  options: [],
  variants: [makeVariant({ sku: "BOWL", stock })],
  can: { edit: true, set_stock: true, delete: true },
})

const ownAre = (items: unknown[]) =>
  server.use(
    http.get(at("/keeper/products/"), () => HttpResponse.json({ items, next_cursor: null })),
  )

beforeEach(() => {
  server.use(
    cartIs(makeCart([])),
    http.get(at("/categories/"), () => HttpResponse.json({ items: [], next_cursor: null })),
    http.get(at("/products/7/"), () => HttpResponse.json(mine)),
  )
})

it("lists drafts beside what is in the shop", async () => {
  ownAre([makeSummary({ status: "draft", available: 0 })])
  renderPage(<OwnProducts />)
  expect(screen.getByRole("status")).toHaveTextContent("Loading your products")

  expect(await screen.findByRole("link", { name: "Tea bowl" })).toHaveAttribute(
    "href",
    "/keep/products/7",
  )
  expect(screen.getByText("Draft")).toBeVisible()
})

it("shows the way to the first product", async () => {
  ownAre([])
  renderPage(<OwnProducts />)

  expect(await screen.findByRole("link", { name: "New product" })).toBeVisible()
})

it("says that the list did not come", async () => {
  server.use(http.get(at("/keeper/products/"), () => refusal(400, "odd", "That was odd.")))
  renderPage(<OwnProducts />)

  expect(await screen.findByRole("alert")).toHaveTextContent("That was odd.")
})

it("offers a thing in several sizes, once", async () => {
  const sent: { body: unknown; key: string | null }[] = []
  server.use(
    http.post(at("/products/"), async ({ request }) => {
      sent.push({ body: await request.json(), key: request.headers.get("Idempotency-Key") })
      return HttpResponse.json(mine, { status: 201 })
    }),
  )
  const { person } = renderPage(<NewProductEditor />)
  await person.type(screen.getByLabelText("Name"), "Tea bowl")
  await person.click(screen.getByRole("button", { name: "Offer it" }))
  expect(await screen.findByRole("alert")).toHaveTextContent("What does it cost?")

  await person.type(screen.getByLabelText("Price, EUR"), "12.50")
  await person.type(screen.getByLabelText(/^Something to choose/), "Size")
  await person.type(screen.getByLabelText(/^Its choices/), "S, L")
  await person.dblClick(screen.getByRole("button", { name: "Offer it" }))

  expect(await screen.findByText("Now at /shop/tea-bowl")).toBeVisible()
  const price = { amount: 1250, currency: "EUR" }
  // Both clicks carry one key: the server offers it once.
  expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
  expect(sent[0]?.key).not.toBeNull()
  expect(sent[0]?.body).toMatchObject({
    name: "Tea bowl",
    published: true,
    options: [{ name: "Size", values: ["S", "L"] }],
    variants: [
      { sku: "TEA-BOWL-S-1", choice: ["S"], price, stock: 1 },
      { sku: "TEA-BOWL-L-2", choice: ["L"], price, stock: 1 },
    ],
  })
})

it("sets a price and counts the store room anew", async () => {
  const sent: unknown[] = []
  const take = async ({ request }: { request: Request }) => {
    sent.push(await request.json())
    return HttpResponse.json(mine)
  }
  server.use(
    http.patch(at("/products/7/variants/71/"), take),
    http.put(at("/products/7/variants/71/stock/"), take),
  )
  const { person } = renderPage(<ProductEditor id={7} />)
  const price = await screen.findByLabelText("Price, EUR")
  await person.clear(price)
  await person.type(price, "21,90")
  const room = screen.getByLabelText("In the store room")
  await person.clear(room)
  await person.type(room, "12")
  await person.click(screen.getByRole("button", { name: "Save BOWL" }))

  await expect
    .poll(() => sent)
    .toEqual([{ price: { amount: 2190, currency: "EUR" } }, { on_hand: 12 }])
})

it("says why the stock cannot be so low", async () => {
  const text = "One of them is promised to a buyer."
  server.use(
    http.put(at("/products/7/variants/71/stock/"), () => refusal(409, "stock_promised", text)),
  )
  const { person } = renderPage(<ProductEditor id={7} />)
  const room = await screen.findByLabelText("In the store room")
  await person.clear(room)
  await person.type(room, "0")
  await person.click(screen.getByRole("button", { name: "Save BOWL" }))

  expect(await screen.findByRole("alert")).toHaveTextContent(text)
})
