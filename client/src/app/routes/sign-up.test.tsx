import { screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { expect, it } from "vitest"

import { makeAnswer, signInAs } from "@/shared/testing/people"
import { renderPage } from "@/shared/testing/render-page"
import { at, server } from "@/shared/testing/server"

import { Component as SignUp } from "./sign-up"

async function signUpAt(address: string) {
  server.use(
    http.post(at("/auth/register/"), () => HttpResponse.json(makeAnswer(), { status: 201 })),
  )
  const { person } = renderPage(<SignUp />, { at: address })
  await person.type(screen.getByLabelText("Name"), "Mara Quill")
  await person.type(screen.getByLabelText("Email"), "mara@example.org")
  await person.type(screen.getByLabelText("Password"), "correct horse")
  await person.click(screen.getByRole("button", { name: "Sign up" }))
}

it("welcomes whoever has just signed up", async () => {
  await signUpAt("/sign-up")
  expect(await screen.findByText("Now at /welcome")).toBeVisible()
})

it("does not hold up whoever was on the way somewhere", async () => {
  await signUpAt("/sign-up?next=%2Fcheckout")
  expect(await screen.findByText("Now at /checkout")).toBeVisible()
})

it("sends members home, not to the welcome", async () => {
  signInAs()
  renderPage(<SignUp />, { at: "/sign-up" })
  expect(await screen.findByText("Now at /")).toBeVisible()
})
