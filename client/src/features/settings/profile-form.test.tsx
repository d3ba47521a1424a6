import { screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { beforeEach, expect, it } from "vitest"

import { useSession } from "@/shared/session/session-store"
import { makeUser, signInAs } from "@/shared/testing/people"
import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { ProfileForm } from "./profile-form"

beforeEach(() => void signInAs())

it("saves what was changed, and shows the new name at once", async () => {
  let sent: unknown
  server.use(
    http.patch(at("/users/me/"), async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json(makeUser({ display_name: "Mara Q.", bio: "Tea first." }))
    }),
  )
  const { person } = renderPage(<ProfileForm />)
  expect(screen.getByRole("button", { name: "Save profile" })).toBeDisabled()

  await person.clear(screen.getByLabelText("Name"))
  await person.type(screen.getByLabelText("Name"), "Mara Q.")
  await person.type(screen.getByLabelText(/^Bio/), "Tea first.")
  await person.click(screen.getByRole("button", { name: "Save profile" }))

  expect(await screen.findByText("Your profile is saved.")).toBeInTheDocument()
  expect(sent).toEqual({ display_name: "Mara Q.", username: "mara", bio: "Tea first." })
  expect(useSession.getState().user?.display_name).toBe("Mara Q.")
  expect(screen.getByRole("button", { name: "Save profile" })).toBeDisabled()
})

it("says at the field that a username is taken, and keeps what was typed", async () => {
  const text = "Somebody else has this username."
  server.use(http.patch(at("/users/me/"), () => refusal(409, "username_taken", text)))
  const { person } = renderPage(<ProfileForm />)

  await person.clear(screen.getByLabelText("Username"))
  await person.type(screen.getByLabelText("Username"), "ana")
  await person.click(screen.getByRole("button", { name: "Save profile" }))

  await expect.poll(() => screen.getByLabelText("Username")).toBeInvalid()
  expect(screen.getByLabelText("Username")).toHaveAccessibleDescription(new RegExp(text))
  expect(screen.getByLabelText("Username")).toHaveValue("ana")
  expect(useSession.getState().user?.username).toBe("mara")
})

it("says it before it asks the server", async () => {
  const { person } = renderPage(<ProfileForm />)

  await person.clear(screen.getByLabelText("Username"))
  await person.type(screen.getByLabelText("Username"), "no way")
  await person.click(screen.getByRole("button", { name: "Save profile" }))

  expect(await screen.findByText(/3 to 30 of the letters/)).toBeVisible()
})
