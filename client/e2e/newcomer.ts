import AxeBuilder from "@axe-core/playwright"
import { expect, type Browser, type Page } from "@playwright/test"

export interface Newcomer {
  page: Page
  name: string
  username: string
  email: string
}

const password = "a quiet morning walk"

/** Somebody new, in a browser of their own, come in through the front door. */
export async function signUp(browser: Browser, name: string): Promise<Newcomer> {
  return signUpOn(await (await browser.newContext()).newPage(), name)
}

/** A visitor becomes a member. */
export async function signUpOn(page: Page, name: string): Promise<Newcomer> {
  const handle = `${name.toLowerCase()}${Math.random().toString(36).slice(2, 10)}`
  const email = `${handle}@plaza.example`
  const answer = page.waitForResponse(/\/api\/v1\/auth\/register\/$/)

  // On the way somewhere: nobody is held up by the welcome.
  await page.goto("/sign-up?next=/")
  await page.getByLabel("Name").fill(name)
  await page.getByLabel("Email").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Sign up" }).click()

  const { user } = (await (await answer).json()) as { user: { username: string } }
  return { page, name, email, username: user.username }
}

/** The same person on another device. */
export async function signIn(browser: Browser, { email }: Newcomer): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto("/sign-in")
  await page.getByLabel("Email").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Sign in" }).click()
  await page.waitForURL("/")
  return page
}

/** Mara, who looks after the demo town. */
export async function asMara(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto("/sign-in")
  await page.getByLabel("Email").fill("mara@plaza.example")
  await page.getByLabel("Password", { exact: true }).fill("plaza-demo-2026")
  await page.getByRole("button", { name: "Sign in" }).click()
  await page.waitForURL("/")
  return page
}

/** Half-faded colours while something appears are no findings. */
export async function stillness(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
        .map(({ finished }) => finished),
    ),
  )
}

/** No barrier that axe knows on the page as it is. */
export async function expectNoBarriers(page: Page): Promise<void> {
  await stillness(page)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
}

/** Every text stands out from its ground. */
export async function expectToBeRead(page: Page): Promise<void> {
  await stillness(page)
  const { violations } = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze()
  expect(violations).toEqual([])
}

/** Nothing is wider than the window. Not asked of `innerWidth`: a phone's grows with what is too wide. */
export async function expectNothingSticksOut(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
}
