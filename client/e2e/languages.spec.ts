import { expect, test } from "@playwright/test"

import { expectNoBarriers, signUp } from "./newcomer"

test("a person picks German, and it stays; Arabic turns the page", async ({ browser }) => {
  const { page } = await signUp(browser, "Selma")
  await page.goto("/settings/appearance")

  await page.getByLabel("Language").selectOption("Deutsch")
  await expect(page.getByLabel("Sprache")).toBeVisible()
  await expect(page.locator("html")).toHaveAttribute("lang", "de")
  await page.reload()
  await expect(page.getByLabel("Sprache")).toBeVisible()
  await expectNoBarriers(page)

  await page.getByLabel("Sprache").selectOption("العربية")
  await expect(page.getByLabel("اللغة")).toBeVisible()
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl")
  await expectNoBarriers(page)

  await page.goto("/")
  await expect(page.getByRole("heading", { name: "الرئيسية", level: 1 })).toBeVisible()
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
  expect(sideways).toBe(false)

  await page.goto("/settings/appearance")
  await page.getByLabel("اللغة").selectOption("كالمتصفح")
  await expect(page.getByLabel("Language")).toBeVisible()
})
