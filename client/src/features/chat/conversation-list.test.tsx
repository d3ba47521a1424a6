import { screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { expect, it } from "vitest"

import { makeUser, signInAs } from "@/shared/testing/people"
import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { ConversationList } from "./conversation-list"

it("keeps the conversations it has when older ones do not come, and asks again on request", async () => {
  const me = signInAs()
  const talkWith = (id: number, display_name: string) => ({
    id,
    members: [{ user: me }, { user: makeUser({ id: 60 + id, display_name }) }],
    unread_count: 0,
    active_at: new Date().toISOString(),
    last_message: null,
  })
  let isDown = true
  server.use(
    http.get(at("/conversations/"), ({ request }) => {
      if (!new URL(request.url).searchParams.has("cursor"))
        return HttpResponse.json({ items: [talkWith(5, "Ines Okafor")], next_cursor: "older" })
      if (isDown) return refusal(503, "unavailable", "The database does not answer.")
      return HttpResponse.json({ items: [talkWith(6, "Tomas Lind")], next_cursor: null })
    }),
  )
  const { person } = renderPage(<ConversationList begin={null} />)

  await person.click(await screen.findByRole("button", { name: "Show more" }))
  expect(await screen.findByText("The database does not answer.")).toBeVisible()
  expect(screen.getByRole("link", { name: /Ines Okafor/ })).toBeVisible()

  isDown = false
  await person.click(screen.getByRole("button", { name: "Try again" }))
  expect(await screen.findByRole("link", { name: /Tomas Lind/ })).toBeVisible()
})
