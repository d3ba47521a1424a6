import { screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { expect, it } from "vitest"

import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { makeSummary } from "../testing"
import { FoundProducts } from "./found-products"

const answer = (...items: unknown[]) =>
  server.use(http.get(at("/products/"), () => HttpResponse.json({ items, next_cursor: null })))

it("shows the first few by these words, and the way to the rest", async () => {
  answer(
    ...Array.from({ length: 7 }, (_, id) =>
      makeSummary({ id, slug: `b${id}`, name: `Bowl ${id}` }),
    ),
  )
  renderPage(<FoundProducts q="bowl" />)
  expect(screen.getByRole("status")).toHaveTextContent("Loading the shop")

  expect(await screen.findAllByRole("article")).toHaveLength(6)
  expect(screen.getByRole("link", { name: "See all of it in the shop" })).toHaveAttribute(
    "href",
    "/shop?q=bowl",
  )
})

it("says when nothing goes by these words", async () => {
  answer()
  renderPage(<FoundProducts q="zeppelin" />)

  expect(await screen.findByText("Nothing in the shop goes by “zeppelin”.")).toBeVisible()
  expect(screen.queryByRole("link")).toBeNull()
})

it("says what went wrong, and asks again", async () => {
  server.use(http.get(at("/products/"), () => refusal(500, "server_error", "It broke.")))
  const { person } = renderPage(<FoundProducts q="bowl" />)
  expect(await screen.findByRole("alert")).toHaveTextContent("The shop could not be loaded")

  answer(makeSummary())
  await person.click(screen.getByRole("button", { name: "Try again" }))

  expect(await screen.findByRole("link", { name: "Tea bowl" })).toBeVisible()
})
