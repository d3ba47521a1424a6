import { screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { expect, it } from "vitest"

import { useSession } from "@/shared/session/session-store"
import { makeAnswer } from "@/shared/testing/people"
import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { useSignUp } from "./queries"
import { SignUpForm } from "./sign-up-form"

function Door() {
  return <SignUpForm signUp={useSignUp()} />
}

async function fillIn() {
  const { person } = renderPage(<Door />)
  await person.type(screen.getByLabelText("Name"), "Mara Quill")
  await person.type(screen.getByLabelText("Email"), "mara@example.org")
  await person.type(screen.getByLabelText("Password"), "correct horse")
  await person.click(screen.getByRole("button", { name: "Sign up" }))
}

it("lets a newcomer in", async () => {
  server.use(
    http.post(at("/auth/register/"), () => HttpResponse.json(makeAnswer(), { status: 201 })),
  )

  await fillIn()

  await expect.poll(() => useSession.getState().status).toBe("signed-in")
})

it("puts what the server says about a field at that field", async () => {
  const text = "This password is on a list of leaked ones."
  server.use(
    http.post(at("/auth/register/"), () =>
      refusal(422, "validation", "Something is not right.", { password: [text] }),
    ),
  )

  await fillIn()

  await expect.poll(() => screen.getByLabelText("Password")).toBeInvalid()
  expect(screen.getByLabelText("Password")).toHaveAccessibleDescription(/list of leaked ones/)
})

it("says that the address is taken", async () => {
  const text = "This email has an account already."
  server.use(http.post(at("/auth/register/"), () => refusal(409, "email_taken", text)))

  await fillIn()

  expect(await screen.findByRole("alert")).toHaveTextContent(text)
})
