import { screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { beforeEach, expect, it, vi } from "vitest"

import { useSession } from "@/shared/session/session-store"
import { makeUser, signInAs } from "@/shared/testing/people"
import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { FaceForm } from "./face-form"

beforeEach(() => {
  localStorage.clear()
  signInAs({ username: "member_7f3k2h9" })
})

const draw = () => {
  const onDone = vi.fn()
  return { onDone, ...renderPage(<FaceForm label="Continue" onDone={onDone} />) }
}

it("offers another name than the one that was made up, saves it and goes on", async () => {
  let sent: unknown
  server.use(
    http.patch(at("/users/me/"), async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json(makeUser({ username: "mara", bio: "Tea first." }))
    }),
  )
  const { person, onDone } = draw()
  const username = screen.getByLabelText("Username")
  expect(username).toHaveAccessibleDescription(/We made this one up/)

  await person.clear(username)
  await person.type(username, "mara")
  await person.type(screen.getByLabelText(/^Bio/), "Tea first.")
  await person.click(screen.getByRole("button", { name: "Continue" }))

  await expect.poll(() => onDone.mock.calls.length).toBe(1)
  expect(sent).toEqual({ username: "mara", bio: "Tea first." })
  expect(useSession.getState().user?.username).toBe("mara")
})

it("goes on without a request where nothing was changed", async () => {
  const { person, onDone } = draw()
  await person.click(screen.getByRole("button", { name: "Continue" }))
  await expect.poll(() => onDone.mock.calls.length).toBe(1)
})

it("stays, says at the field that a name is taken, and keeps what was typed", async () => {
  const text = "Somebody else has this username."
  server.use(http.patch(at("/users/me/"), () => refusal(409, "username_taken", text)))
  const { person, onDone } = draw()

  await person.clear(screen.getByLabelText("Username"))
  await person.type(screen.getByLabelText("Username"), "ana")
  await person.click(screen.getByRole("button", { name: "Continue" }))

  await expect.poll(() => screen.getByLabelText("Username")).toBeInvalid()
  expect(screen.getByLabelText("Username")).toHaveAccessibleDescription(new RegExp(text))
  expect(screen.getByLabelText("Username")).toHaveValue("ana")
  expect(onDone).not.toHaveBeenCalled()
})

it("says that nobody answers, and what is kept", async () => {
  server.use(http.patch(at("/users/me/"), () => HttpResponse.error()))
  const { person, onDone } = draw()

  await person.type(screen.getByLabelText(/^Bio/), "Tea first.")
  await person.click(screen.getByRole("button", { name: "Continue" }))

  expect(await screen.findByRole("alert")).toHaveTextContent(
    "We can’t reach Plaza. Check your connection and try again. What you typed is still here.",
  )
  expect(onDone).not.toHaveBeenCalled()
})

it("loses nothing on a reload, and forgets the draft once it is saved", async () => {
  const first = draw()
  await first.person.type(screen.getByLabelText(/^Bio/), "Half a thought")
  first.unmount()

  server.use(
    http.patch(at("/users/me/"), () => HttpResponse.json(makeUser({ bio: "Half a thought" }))),
  )
  const { person, onDone, unmount } = draw()
  expect(screen.getByLabelText(/^Bio/)).toHaveValue("Half a thought")
  await person.click(screen.getByRole("button", { name: "Continue" }))
  await expect.poll(() => onDone.mock.calls.length).toBe(1)
  unmount()

  signInAs({ bio: "Written elsewhere" })
  draw()
  expect(screen.getByLabelText(/^Bio/)).toHaveValue("Written elsewhere")
})
