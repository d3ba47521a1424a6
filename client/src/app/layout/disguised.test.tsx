import { screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { beforeAll, expect, it } from "vitest"

import { makePerson, makeStats, peopleAre } from "@/features/admin/testing"
import { signInAs } from "@/shared/testing/people"
import { plainWords } from "@/shared/testing/plain-words"
import { makePost, pageOf } from "@/shared/testing/posts"
import { renderPage } from "@/shared/testing/render-page"
import { at, server } from "@/shared/testing/server"
import { speak } from "@/shared/text/catalogue"
import { accent, pseudo } from "@/shared/text/pseudo"

const theirs = /Mara Quill|Ines Okafor|@?mara|@?ines|Fresh bread|Plaza|\bMQ\b|\bIO\b|\bNov\b/g

beforeAll(() => speak(pseudo))

it("says nothing at home, or around it, that a catalogue does not know", async () => {
  signInAs()
  server.use(
    http.get(at("/posts/"), () => HttpResponse.json(pageOf(makePost({ body: "Fresh bread" })))),
    http.get(/\/api\/v1\/(conversations|products|tags)\//, () => HttpResponse.json(pageOf())),
  )
  const { Component: Home } = await import("@/app/routes/home")
  const { NavRail } = await import("./nav-rail")
  const { TabBar } = await import("./tab-bar")

  renderPage(
    <>
      <NavRail />
      <Home />
      <TabBar compose />
    </>,
  )
  await screen.findByText("Fresh bread")

  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(accent("Home"))
  expect(plainWords(theirs)).toEqual([])
})

it("says nothing over the figures that a catalogue does not know", async () => {
  signInAs({ grants: ["admin"] })
  server.use(
    http.get(at("/admin/stats/"), () => HttpResponse.json(makeStats({ interval: "week" }))),
  )
  const { Component: Overview } = await import("@/app/routes/admin")
  const { person } = renderPage(<Overview />, {
    at: "/admin?from=2026-11-01&to=2026-11-03&interval=week",
  })

  expect(await screen.findByRole("list", { name: accent("Figures") })).toBeVisible()
  expect(plainWords(theirs)).toEqual([])
  await person.click(screen.getByRole("button", { name: accent("Table") }))
  expect(await screen.findByRole("table")).toBeVisible()
  expect(plainWords(theirs)).toEqual([])
})

it("says nothing in a list, or of what is done to many, that a catalogue does not know", async () => {
  signInAs({ grants: ["admin"] })
  peopleAre([makePerson({ display_name: "Mara Quill", username: "mara", grants: ["moderate"] })])
  const { Component: List } = await import("@/app/routes/admin-area")
  const { person } = renderPage(<List />, { at: "/admin/users", path: "/admin/:area" })

  await person.click(await screen.findByRole("checkbox", { name: accent("Choose Mara Quill") }))
  expect(plainWords(theirs)).toEqual([])
  await person.click(screen.getByRole("button", { name: accent("Suspend 1") }))
  expect(await screen.findByRole("dialog")).toBeVisible()
  expect(plainWords(theirs)).toEqual([])
})

it("would notice a word that went round the catalogues", () => {
  renderPage(<p title="Plaza">Sign in</p>)
  expect(plainWords(theirs)).toEqual(["Sign in"])
})
