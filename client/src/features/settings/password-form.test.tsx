import { screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { beforeEach, expect, it } from "vitest"

import { signInAs } from "@/shared/testing/people"
import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { PasswordForm } from "./password-form"

beforeEach(() => void signInAs())

async function fillIn(current: string, next: string) {
  const { person } = renderPage(<PasswordForm />)
  await person.type(screen.getByLabelText("Current password"), current)
  await person.type(screen.getByLabelText("New password"), next)
  await person.click(screen.getByRole("button", { name: "Change password" }))
}

it("changes it, and says what happened to the other devices", async () => {
  let sent: unknown
  server.use(
    http.post(at("/auth/password/change/"), async ({ request }) => {
      sent = await request.json()
      return new HttpResponse(null, { status: 204 })
    }),
  )

  await fillIn("correct horse", "battery staple")

  expect(await screen.findByRole("status")).toHaveTextContent("All other devices are signed out")
  expect(sent).toEqual({ current_password: "correct horse", new_password: "battery staple" })
  expect(screen.getByLabelText("Current password")).toHaveValue("")
})

it("shows the server's words at the field they are about", async () => {
  const text = "This is not your password."
  server.use(
    http.post(at("/auth/password/change/"), () =>
      refusal(422, "wrong_password", text, { current_password: [text] }),
    ),
  )

  await fillIn("wrong horse", "battery staple")

  await expect.poll(() => screen.getByLabelText("Current password")).toBeInvalid()
  expect(screen.getByLabelText("Current password")).toHaveAccessibleDescription(text)
  expect(screen.queryByRole("status")).not.toBeInTheDocument()
})
