import { screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { useState } from "react"
import { expect, it } from "vitest"

import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { TagChoice } from "./tag-choice"

function Choice({ first = "" }) {
  const [chosen, choose] = useState(first)
  return <TagChoice label="Curious?" chosen={chosen} onChoose={choose} />
}

const answer = (...names: string[]) =>
  server.use(
    http.get(at("/tags/"), () =>
      HttpResponse.json({ items: names.map((name) => ({ name, post_count: 3 })) }),
    ),
  )

it("chooses one tag or none", async () => {
  answer("bread", "chess")
  const { person } = renderPage(<Choice />)
  const bread = await screen.findByRole("button", { name: "#bread" })
  const chess = screen.getByRole("button", { name: "#chess" })

  await person.click(bread)
  await person.click(chess)
  expect(bread).toHaveAttribute("aria-pressed", "false")
  expect(chess).toHaveAttribute("aria-pressed", "true")

  await person.click(chess)
  expect(chess).toHaveAttribute("aria-pressed", "false")
})

it("shows the chosen one also where others are used more", async () => {
  answer("bread")
  renderPage(<Choice first="rare" />)
  expect(await screen.findByRole("button", { name: "#rare" })).toHaveAttribute(
    "aria-pressed",
    "true",
  )
})

it.each([
  ["nobody uses any", () => HttpResponse.json({ items: [] })],
  ["they cannot be loaded", () => refusal(500, "internal", "Plaza stumbled.")],
])("takes no room where %s", async (_why, resolve) => {
  server.use(http.get(at("/tags/"), resolve))
  renderPage(<Choice />)
  await expect.poll(() => screen.queryByRole("status")).toBeNull()
  expect(screen.queryByRole("group")).toBeNull()
})
