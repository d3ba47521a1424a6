import { screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { expect, it } from "vitest"

import { makeUser, signInAs } from "@/shared/testing/people"
import { renderPage } from "@/shared/testing/render-page"
import { at, server } from "@/shared/testing/server"

import { Component as Messages } from "./messages"

const answerWith = (items: unknown[]) =>
  server.use(http.get(at("/conversations/"), () => HttpResponse.json({ items, next_cursor: null })))

it("asks to choose a conversation where there are some", async () => {
  const me = signInAs()
  const ines = makeUser({ id: 61, display_name: "Ines Okafor" })
  answerWith([
    {
      id: 5,
      members: [{ user: me }, { user: ines }],
      unread_count: 0,
      active_at: new Date().toISOString(),
      last_message: null,
    },
  ])
  renderPage(<Messages />, { at: "/messages" })
  expect(await screen.findByText("Choose a conversation")).toBeInTheDocument()
})

it("does not where there is none", async () => {
  signInAs()
  answerWith([])
  renderPage(<Messages />, { at: "/messages" })
  expect(await screen.findByText("Nobody to talk to yet")).toBeVisible()
  expect(screen.queryByText("Choose a conversation")).toBeNull()
})
