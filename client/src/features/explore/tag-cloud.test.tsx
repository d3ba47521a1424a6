import { screen } from "@testing-library/react"
import { delay, http, HttpResponse } from "msw"
import { expect, it } from "vitest"

import { renderPage } from "@/shared/testing/render-page"
import { at, server } from "@/shared/testing/server"

import { TagCloud } from "./tag-cloud"

const answer = (items: unknown[]) =>
  server.use(http.get(at("/tags/"), () => HttpResponse.json({ items, next_cursor: null })))

it("leads to the posts of a tag, and says how many there are", async () => {
  answer([{ name: "bread", post_count: 3 }])
  renderPage(<TagCloud title="Tags" />)

  const link = await screen.findByRole("link", { name: /#bread.*3 posts/ })
  expect(link).toHaveAttribute("href", "/explore?tag=bread")
})

it("says how the first one comes about", async () => {
  answer([])
  renderPage(<TagCloud title="Tags" />)

  expect(await screen.findByText("No tags yet")).toBeVisible()
})

it("is silent where no tag begins so", async () => {
  answer([])
  const { container } = renderPage(<TagCloud title="Tags" beginning="zz" />)

  await expect.poll(() => container.textContent).toBe("")
})

it("says that it is loading", () => {
  server.use(http.get(at("/tags/"), () => delay("infinite")))
  renderPage(<TagCloud title="Tags" />)

  expect(screen.getByRole("status")).toHaveTextContent("Loading tags")
})

it("says what went wrong, and asks again", async () => {
  server.use(http.get(at("/tags/"), () => HttpResponse.error()))
  const { person } = renderPage(<TagCloud title="Tags" />)
  expect(await screen.findByRole("alert")).toHaveTextContent("Tags could not be loaded")

  answer([{ name: "bread", post_count: 3 }])
  await person.click(screen.getByRole("button", { name: "Try again" }))

  expect(await screen.findByRole("link", { name: /#bread/ })).toBeVisible()
})
