import { screen } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import { expect, it } from "vitest"

import { signInAs } from "@/shared/testing/people"
import { renderPage } from "@/shared/testing/render-page"

import { AccountMenu } from "./account-menu"

it("opens for whoever asks before it has been loaded", async () => {
  signInAs()
  renderPage(<AccountMenu />)

  await userEvent.click(screen.getByRole("button", { name: /account/i }))

  expect(await screen.findByRole("menuitem", { name: "Sign out" })).toBeVisible()
})
