import AxeBuilder from "@axe-core/playwright"
import { expect, type Browser, type Page } from "@playwright/test"

export interface Newcomer {
  page: Page
  name: string
  username: string
  email: string
  /** Lets the test ask the API as this person. */
  token: string
}

interface Session {
  user: { username: string }
  access_token: string
}

const password = "a quiet morning walk"

/** The doors have journeys of their own: others come in as the form would let them, without it. */
async function comeIn(page: Page, door: string, who: object): Promise<Session> {
  const answer = await page.request.post(`/api/v1/auth/${door}/`, { data: who })
  expect(answer.ok()).toBe(true)
  await page.goto("/")
  return (await answer.json()) as Session
}

const handleFor = (name: string) =>
  `${name.toLowerCase()}${Math.random().toString(36).slice(2, 10)}`

/** Somebody new, in a browser of their own, at home. */
export async function signUp(browser: Browser, name: string): Promise<Newcomer> {
  const page = await (await browser.newContext()).newPage()
  const email = `${handleFor(name)}@plaza.example`
  const who = { email, password, display_name: name }
  const { user, access_token: token } = await comeIn(page, "register", who)
  return { page, name, email, username: user.username, token }
}

/** A visitor becomes a member, through the front door. */
export async function signUpOn(page: Page, name: string): Promise<Newcomer> {
  const email = `${handleFor(name)}@plaza.example`
  const answer = page.waitForResponse(/\/api\/v1\/auth\/register\/$/)

  // On the way somewhere: nobody is held up by the welcome.
  await page.goto("/sign-up?next=/")
  await page.getByLabel("Name").fill(name)
  await page.getByLabel("Email").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Sign up" }).click()

  const { user, access_token: token } = (await (await answer).json()) as Session
  return { page, name, email, username: user.username, token }
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
  await comeInAs(page, "mara@plaza.example")
  return page
}

/** A visitor stays outside, a newcomer signs up, and one of the demo town signs in with an email address. */
export async function comeInAs(page: Page, who: string): Promise<void> {
  if (who === "newcomer") await signUpOn(page, "Nia")
  else if (who !== "visitor")
    await comeIn(page, "login", { email: who, password: "plaza-demo-2026" })
}

/** All that the page asked for is there: no skeletons, no half pictures. */
export async function arrive(page: Page): Promise<void> {
  await expect(page.locator("h1").first()).toBeAttached()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await expect(page.getByRole("status").filter({ hasText: "Loading" })).toHaveCount(0)
  // Nobody loads what is not on the page of a phone, nor what is far below.
  await page.waitForFunction(() =>
    [...document.images].every(
      (image) =>
        image.complete ||
        !image.checkVisibility() ||
        image.getBoundingClientRect().top > innerHeight,
    ),
  )
}

/** Half-faded colours while something appears are no findings: what moves is put at its end. */
export async function stillness(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish()
  })
}

/** No barrier that axe knows on the page as it is. */
export async function expectNoBarriers(page: Page): Promise<void> {
  await stillness(page)
  // WCAG 2.2 AA's own rule, which axe leaves off unless it is named.
  const axe = new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } })
  const { violations } = await axe.analyze()
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
