import AxeBuilder from "@axe-core/playwright"
import { expect, type Browser, type Page } from "@playwright/test"

export interface Newcomer {
  page: Page
  name: string
  username: string
}

/** Somebody new, in a browser of their own, come in through the front door. */
export async function signUp(browser: Browser, name: string): Promise<Newcomer> {
  const page = await (await browser.newContext()).newPage()
  const handle = `${name.toLowerCase()}${Math.random().toString(36).slice(2, 10)}`
  const answer = page.waitForResponse(/\/api\/v1\/auth\/register\/$/)

  await page.goto("/sign-up")
  await page.getByLabel("Name").fill(name)
  await page.getByLabel("Email").fill(`${handle}@plaza.example`)
  await page.getByLabel("Password", { exact: true }).fill("a quiet morning walk")
  await page.getByRole("button", { name: "Sign up" }).click()

  const { user } = (await (await answer).json()) as { user: { username: string } }
  return { page, name, username: user.username }
}

/** No barrier that axe knows on the page as it is. */
export async function expectNoBarriers(page: Page): Promise<void> {
  // Half-faded colours while something appears are no findings.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
}
