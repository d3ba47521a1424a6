import { expect, test } from "@playwright/test"

import { signIn, signUp } from "./newcomer"

test("a device that is signed out from afar is out at once", async ({ browser }) => {
  const ana = await signUp(browser, "Ana")
  await ana.page.waitForURL("/")
  const other = await signIn(browser, ana)
  await expect(other.getByRole("heading", { name: "Home", level: 1 })).toBeVisible()

  await ana.page.goto("/settings/sessions")
  const buttons = ana.page.getByRole("button", { name: /^Sign out (?!everywhere)/ })
  await expect(buttons).toHaveCount(1)
  await buttons.click()
  await ana.page.getByRole("dialog").getByRole("button", { name: "Sign it out" }).click()

  await expect(other).toHaveURL(/\/sign-in/, { timeout: 5_000 })
  await expect(buttons).toHaveCount(0)
  await ana.page.goto("/")
  await expect(ana.page.getByRole("heading", { name: "Home", level: 1 })).toBeVisible()
})

test("following somebody brings their posts home, and tells them", async ({ browser }) => {
  const ana = await signUp(browser, "Ana")
  const ben = await signUp(browser, "Ben")
  await ben.page.waitForURL("/")
  await ana.page.waitForURL("/")
  await expect(ana.page.getByText("It is quiet here")).toBeVisible()

  await ana.page.goto(`/people/${ben.username}`)
  await ana.page.getByRole("button", { name: /^Follow/ }).click()
  await expect(ana.page.getByRole("button", { name: /^(Following|Unfollow)/ })).toBeVisible()

  await ben.page.goto("/activity")
  await expect(ben.page.getByRole("main").getByText("Ana")).toBeVisible()
})
