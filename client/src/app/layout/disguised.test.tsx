import { screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { beforeAll, expect, it } from "vitest"

import { signInAs } from "@/shared/testing/people"
import { plainWords } from "@/shared/testing/plain-words"
import { makePost, pageOf } from "@/shared/testing/posts"
import { renderPage } from "@/shared/testing/render-page"
import { at, server } from "@/shared/testing/server"
import { speak } from "@/shared/text/catalogue"
import { accent, pseudo } from "@/shared/text/pseudo"

const theirs = /Mara Quill|Ines Okafor|@?mara|@?ines|Fresh bread|Plaza|\bMQ\b|\bIO\b/g

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

it("would notice a word that went round the catalogues", () => {
  renderPage(<p title="Plaza">Sign in</p>)
  expect(plainWords(theirs)).toEqual(["Sign in"])
})
