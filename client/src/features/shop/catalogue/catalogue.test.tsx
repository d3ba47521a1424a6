import { act, screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { beforeEach, expect, it } from "vitest"

import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { shopRealtime } from "../realtime"
import { makeProduct, makeSummary } from "../testing"
import { Catalogue } from "./catalogue"

let asked: URLSearchParams[]

function productsAre(items: unknown[], next_cursor: string | null = null) {
  server.use(
    http.get(at("/products/"), ({ request }) => {
      asked.push(new URL(request.url).searchParams)
      return HttpResponse.json({ items, next_cursor })
    }),
  )
}

beforeEach(() => {
  asked = []
  const ceramics = { id: 1, slug: "ceramics", name: "Ceramics" }
  server.use(
    http.get(at("/categories/"), () => HttpResponse.json({ items: [ceramics], next_cursor: null })),
  )
})

it("shows what can be bought, and how little is left", async () => {
  productsAre([
    makeSummary({ available: 3 }),
    makeSummary({ id: 8, slug: "print", name: "Hill print", available: 0 }),
  ])
  renderPage(<Catalogue />, { at: "/shop" })
  expect(screen.getByRole("status")).toHaveTextContent("Loading the shop")

  await screen.findByRole("link", { name: "Tea bowl" })
  const [bowl] = screen.getAllByRole("article")
  expect(bowl).toHaveTextContent("€19.00")
  expect(bowl).toHaveTextContent("3 left")
  expect(screen.getByText("Sold out")).toBeVisible()
})

it("keeps every wish in the address and asks the server for it", async () => {
  productsAre([makeSummary()])
  const { person, router } = renderPage(<Catalogue />, { at: "/shop" })
  await screen.findByRole("link", { name: "Tea bowl" })

  await person.click(await screen.findByRole("link", { name: "Ceramics" }))
  await person.click(screen.getByRole("checkbox", { name: "In stock only" }))
  await person.selectOptions(screen.getByRole("combobox", { name: "Order" }), "price")
  await person.type(screen.getByRole("searchbox"), "bowl")

  await expect
    .poll(() => router.state.location.search)
    .toBe("?category=ceramics&q=bowl&in_stock=1&sort=price")
  await expect
    .poll(() => Object.fromEntries(asked.at(-1) ?? []))
    .toMatchObject({ category: "ceramics", q: "bowl", in_stock: "true", sort: "price" })
  expect(screen.getByRole("link", { name: "Ceramics" })).toHaveAttribute("aria-current", "page")
})

it("says that nothing fits, and leads back to everything", async () => {
  productsAre([])
  const { person, router } = renderPage(<Catalogue />, { at: "/shop?q=piano" })

  expect(await screen.findByText(/Nothing goes by “piano”/)).toBeVisible()
  await person.click(screen.getByRole("button", { name: "Show everything" }))

  await expect.poll(() => router.state.location.search).toBe("")
  expect(await screen.findByRole("heading", { name: "The shelves are empty" })).toBeVisible()
  expect(screen.getByRole("searchbox")).toHaveValue("")
})

it("says that the shop did not answer, and tries again", async () => {
  server.use(http.get(at("/products/"), () => refusal(400, "odd", "That was odd.")))
  const { person } = renderPage(<Catalogue />, { at: "/shop" })
  expect(await screen.findByRole("alert")).toHaveTextContent("That was odd.")

  productsAre([makeSummary()])
  await person.click(screen.getByRole("button", { name: "Try again" }))

  expect(await screen.findByRole("link", { name: "Tea bowl" })).toBeVisible()
})

it("follows stock and price while it is shown, and drops news that are old", async () => {
  productsAre([makeSummary({ version: 4 })])
  const { queries } = renderPage(<Catalogue />, { at: "/shop" })
  await screen.findByRole("link", { name: "Tea bowl" })
  const news = shopRealtime(queries)

  act(() => {
    news["shop.stock.changed"]?.({ product_id: 7, version: 5, available: 2, variants: [] })
  })
  expect(await screen.findByText("2 left")).toBeVisible()

  const price = { amount: 100, currency: "EUR" }
  act(() => {
    news["shop.stock.changed"]?.({ product_id: 7, version: 3, available: 0, variants: [] })
    news["shop.price.changed"]?.({ product_id: 7, version: 6, price, variants: [] })
  })
  expect(await screen.findByText("€1.00")).toBeVisible()
  expect(screen.getByText("2 left")).toBeVisible()
})

it("reads a product again that changed before one listened", async () => {
  productsAre([makeSummary({ version: 4, available: 9 })])
  const { queries } = renderPage(<Catalogue />, { at: "/shop" })
  await screen.findByRole("link", { name: "Tea bowl" })
  server.use(
    http.get(at("/products/tea-bowl/"), () =>
      HttpResponse.json(makeProduct({ version: 6, available: 1 })),
    ),
  )

  act(() => {
    const joined = { topics: ["product:7"], versions: { "product:7": 6 } }
    shopRealtime(queries)["topic.joined"]?.(joined)
  })

  expect(await screen.findByText("1 left")).toBeVisible()
})
