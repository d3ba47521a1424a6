import { screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { afterEach, expect, it } from "vitest"

import { becomeGuest } from "@/shared/session/session-store"
import { signInAs } from "@/shared/testing/people"
import { renderPage } from "@/shared/testing/render-page"
import { at, server } from "@/shared/testing/server"

import { MessageComposer } from "./message-composer"
import { chatOutbox } from "./outbox"

afterEach(() => chatOutbox.close())

it("sends what is said before chat's life has begun", async () => {
  signInAs()
  const heard: unknown[] = []
  server.use(
    http.post(at("/conversations/5/messages/"), async ({ request }) => {
      heard.push(await request.json())
      return HttpResponse.json({ id: 1, conversation_id: 5, seq: 1 }, { status: 201 })
    }),
  )
  const { person } = renderPage(<MessageComposer conversationId={5} name="Ines" />)
  const field = screen.getByRole("textbox", { name: "Message Ines" })

  await person.type(field, "Are you awake?{Enter}")

  await expect.poll(() => heard).toMatchObject([{ body: "Are you awake?" }])
  expect(field).toHaveValue("")
})

it("does not say for the next person what the one before left unsent", async () => {
  signInAs()
  server.use(http.post(at("/conversations/5/messages/"), () => HttpResponse.error()))
  const { person, unmount } = renderPage(<MessageComposer conversationId={5} name="Ines" />)
  await person.type(screen.getByRole("textbox", { name: "Message Ines" }), "Between us.{Enter}")
  await expect.poll(() => chatOutbox.snapshot()).toHaveLength(1)

  unmount()
  becomeGuest()
  expect(chatOutbox.snapshot()).toHaveLength(0)
})
