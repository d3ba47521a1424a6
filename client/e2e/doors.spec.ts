import AxeBuilder from "@axe-core/playwright"
import { expect, test } from "@playwright/test"

for (const path of ["/sign-in", "/sign-up"]) {
  test(`the page ${path} has no barrier that axe knows`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()

    const { violations } = await new AxeBuilder({ page }).analyze()

    expect(violations).toEqual([])
  })
}

test("a visitor is asked to sign in, and the keyboard can skip to the form", async ({ page }) => {
  await page.goto("/")
  await expect(page).toHaveURL(/\/sign-in$/)
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()

  await page.keyboard.press("Tab")
  await expect(page.getByRole("link", { name: "Skip to the form" })).toBeFocused()
})
