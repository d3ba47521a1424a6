import { screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { beforeEach, expect, it } from "vitest"

import { signInAs } from "@/shared/testing/people"
import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { Keyboard } from "../keyboard"

const ines = { id: 7, username: "ines", display_name: "Ines Okafor", avatar: null }

function serverFinds(people: unknown[]) {
  server.use(
    http.get(at("/users/"), () => HttpResponse.json({ items: people, next_cursor: null })),
    http.get(at("/products/"), () => HttpResponse.json({ items: [], next_cursor: null })),
  )
}

async function open() {
  signInAs()
  const page = renderPage(
    <>
      <Keyboard />
      <input aria-label="Field" />
    </>,
  )
  await page.person.click(screen.getByLabelText("Field"))
  await page.person.keyboard("{Control>}k{/Control}")
  await screen.findByRole("dialog", { name: "Go to" })
  return page
}

beforeEach(() => serverFinds([]))

it("opens from a field too, and leads to a page by its other name", async () => {
  const { person, router } = await open()

  await person.keyboard("dark")
  expect(screen.getAllByRole("option")).toHaveLength(1)
  await person.keyboard("{Enter}")

  expect(router.state.location.pathname).toBe("/settings/appearance")
})

it("finds people while one writes", async () => {
  serverFinds([ines])
  const { person, router } = await open()

  await person.keyboard("oka")
  await person.click(await screen.findByRole("option", { name: /Ines Okafor/ }))

  expect(router.state.location.pathname).toBe("/people/ines")
})

it("says that nothing was found, and that the server is away", async () => {
  const { person } = await open()
  await person.keyboard("zzzz")
  expect(await screen.findByText("Nothing goes by that name.")).toBeVisible()

  server.use(http.get(at("/users/"), () => refusal(503, "away", "Back in a minute.")))
  await person.keyboard("y")
  expect(await screen.findByRole("alert")).toHaveTextContent("Pages and actions are still here.")
})

it("gives the focus back when it is closed", async () => {
  const { person } = await open()
  await person.keyboard("{Escape}")
  await expect.poll(() => document.activeElement).toBe(screen.getByLabelText("Field"))
})
