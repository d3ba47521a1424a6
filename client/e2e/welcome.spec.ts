import { expect, test, type Page } from "@playwright/test"

import { expectNoBarriers, expectNothingSticksOut, expectToBeRead } from "./newcomer"

const suffix = () => Math.random().toString(36).slice(2, 10)

/** Comes in through the front door, with nowhere else to go. */
async function comeIn(page: Page): Promise<void> {
  await page.goto("/sign-up")
  await page.getByLabel("Name").fill("Selma")
  await page.getByLabel("Email").fill(`selma${suffix()}@plaza.example`)
  await page.getByLabel("Password", { exact: true }).fill("a quiet morning walk")
  await page.getByRole("button", { name: "Sign up" }).click()
  await expect(page).toHaveURL(/\/welcome$/)
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 })

/** On the step as it is; the light changes colours, nothing else. */
async function look(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: "Loading" })).toHaveCount(0)
  await expectNoBarriers(page)
  await expectNothingSticksOut(page)
  await page.emulateMedia({ colorScheme: "dark" })
  await expectToBeRead(page)
  await page.emulateMedia({ colorScheme: "light" })
}

test(
  "a newcomer is welcomed in three steps, loses nothing on the way, and says hello",
  { tag: "@phone" },
  async ({ page }) => {
    test.slow()
    await comeIn(page)
    const picture = await page.getByRole("banner").screenshot()
    await expect(page.getByText("Step 1 of 3")).toBeVisible()
    await expect(heading(page)).toBeFocused()

    await page
      .getByLabel("Choose a picture of you")
      .setInputFiles({ name: "me.png", mimeType: "image/png", buffer: picture })
    await expect(page.getByRole("button", { name: "Change picture" })).toBeVisible()
    await page.getByLabel("Username").fill("noor")
    await page.getByLabel(/^Bio/).fill("Ceramics, mostly bowls.")
    await page.reload()
    await expect(page.getByLabel(/^Bio/)).toHaveValue("Ceramics, mostly bowls.")
    await page.getByRole("button", { name: "Continue" }).click()
    await expect(page.getByLabel("Username")).toHaveAccessibleDescription(/Somebody else has this/)
    const username = `selma_${suffix()}`
    await page.getByLabel("Username").fill(username)
    await page.getByRole("button", { name: "Continue" }).click()

    await expect(page).toHaveURL("/welcome?step=people")
    await expect(heading(page)).toBeFocused()
    await expect(heading(page)).toHaveAccessibleDescription("Step 2 of 3")
    const people = page.getByRole("list", { name: "People to follow" })
    await people
      .getByRole("button", { name: /^Follow / })
      .first()
      .click()
    await expect(people.getByRole("button", { name: /^Following / })).toHaveCount(1)
    await page.getByRole("button", { name: /^#/ }).first().click()
    await expect(page).toHaveURL(/about=/)
    await page.reload()
    await expect(page.getByRole("button", { pressed: true })).toHaveCount(1)
    await page.getByRole("link", { name: "Continue" }).click()

    await expect(page).toHaveURL("/welcome?step=look")
    await page.getByRole("radio", { name: /^Compact/ }).click()
    await expect(page.locator("html")).toHaveAttribute("data-density", "compact")
    await page.goBack()
    await expect(page.getByText("Step 2 of 3")).toBeVisible()
    await page.goForward()
    await page.getByRole("link", { name: "To the square" }).click()

    await expect(page).toHaveURL("/")
    await expect(page.getByRole("region", { name: "Say hello" })).toBeVisible()
    await expect(page.getByRole("link", { name: "Introduce yourself" })).toHaveCount(0)
    await expect(page.getByRole("feed").getByRole("article").first()).toBeVisible()
    await expectNoBarriers(page)
    await page.getByRole("link", { name: "Write your first post" }).click()
    await page.getByLabel("What is going on?").fill(`Good morning from ${username}`)
    await page.keyboard.press("Control+Enter")
    await expect(page.getByRole("article").filter({ hasText: `from ${username}` })).toBeVisible()
    await expect(page.getByRole("region", { name: "Say hello" })).toBeHidden()

    await page.goto(`/people/${username}`)
    await expect(page.getByText("Ceramics, mostly bowls.").first()).toBeVisible()
  },
)

test("every step can be skipped, in Arabic too, and it is not asked again", async ({ page }) => {
  test.slow()
  await comeIn(page)
  await look(page)
  await page.getByRole("link", { name: "Skip", exact: true }).click()
  await expect(page.getByRole("list", { name: "People to follow" })).toBeVisible()
  await look(page)
  await page.getByRole("link", { name: "Skip", exact: true }).click()
  await page.getByLabel("Language").selectOption("العربية")
  await expect(page).toHaveURL("/welcome?step=look")
  await expect(page.getByText("الخطوة 3 من 3")).toBeVisible()
  await look(page)
  await page.getByRole("link", { name: "تخطّي" }).click()

  await expect(page).toHaveURL("/")
  await page.getByRole("link", { name: "عرّف بنفسك" }).click()
  await expect(page).toHaveURL("/welcome")
  await expectNothingSticksOut(page)
  await page.goto("/sign-in")
  await expect(page).toHaveURL("/")
})

test("whoever signs up on the way to the till is back there at once", async ({ page }) => {
  await page.goto("/shop?in_stock=1&sort=price")
  await page.locator("main article a, main li a").first().click()
  await page.getByRole("button", { name: /Add to basket/ }).click()
  await page.getByRole("link", { name: /Check out/ }).click()
  await expect(page).toHaveURL(/\/checkout/)
  await page.getByRole("link", { name: "Sign in", exact: true }).last().click()
  await page.getByRole("link", { name: "Sign up" }).click()
  await page.getByLabel("Name").fill("Selma")
  await page.getByLabel("Email").fill(`selma${suffix()}@plaza.example`)
  await page.getByLabel("Password", { exact: true }).fill("a quiet morning walk")
  await page.getByRole("button", { name: "Sign up" }).click()

  await expect(page).toHaveURL(/\/checkout/)
  await expect(page.getByLabel("Street and number")).toBeVisible()
})
