import { screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { expect, it } from "vitest"

import { useSession } from "@/shared/session/session-store"
import { makeAnswer } from "@/shared/testing/people"
import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { SignInForm } from "./sign-in-form"

const wrong = "This email and password don’t belong together."

async function fillIn(email: string, password: string) {
  const { person } = renderPage(<SignInForm />)
  if (email) await person.type(screen.getByLabelText("Email"), email)
  if (password) await person.type(screen.getByLabelText("Password"), password)
  await person.click(screen.getByRole("button", { name: "Sign in" }))
  return person
}

it("signs a person in with what they typed", async () => {
  let sent: unknown
  server.use(
    http.post(at("/auth/login/"), async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json(makeAnswer())
    }),
  )

  await fillIn("mara@example.org", "correct horse")

  await expect.poll(() => useSession.getState().user?.username).toBe("mara")
  expect(sent).toEqual({ email: "mara@example.org", password: "correct horse" })
})

it("says in the server's words why it did not work, and keeps what was typed", async () => {
  server.use(http.post(at("/auth/login/"), () => refusal(401, "bad_credentials", wrong)))

  await fillIn("mara@example.org", "wrong horse")

  expect(await screen.findByRole("alert")).toHaveTextContent(wrong)
  expect(screen.getByLabelText("Email")).toHaveValue("mara@example.org")
  expect(useSession.getState().status).toBe("guest")
})

it("says it at the field before it asks the server", async () => {
  await fillIn("mara@", "")

  const email = await screen.findByLabelText("Email")
  expect(email).toBeInvalid()
  expect(email).toHaveAccessibleDescription("That doesn’t look like an email address")
  expect(screen.getByLabelText("Password")).toHaveAccessibleDescription("Your password is missing")
})

it("shows the password to whoever wants to look at it", async () => {
  const { person } = renderPage(<SignInForm />)

  await person.click(screen.getByRole("button", { name: "Show password" }))

  expect(screen.getByLabelText("Password")).toHaveAttribute("type", "text")
})

it("says that nobody answered", async () => {
  server.use(http.post(at("/auth/login/"), () => HttpResponse.error()))

  await fillIn("mara@example.org", "correct horse")

  expect(await screen.findByRole("alert")).toHaveTextContent("We can’t reach Plaza")
})
