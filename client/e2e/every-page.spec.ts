import { writeFile } from "node:fs/promises"

import { expect, test, type Page } from "@playwright/test"

import { walks } from "./every-page"
import {
  expectNoBarriers,
  expectNothingSticksOut,
  expectToBeRead,
  signUpOn,
  stillness,
} from "./newcomer"

/** Where pictures go; none are made where it is not named. */
const folder = process.env.PLAZA_SCREENSHOTS

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in")
  await page.getByLabel("Email").fill(email)
  await page.getByLabel("Password", { exact: true }).fill("plaza-demo-2026")
  await page.getByRole("button", { name: "Sign in" }).click()
  await page.waitForURL("/")
}

/** All that the page asked for is there: no skeletons, no half pictures. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator("h1").first()).toBeAttached()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await expect(page.getByRole("status").filter({ hasText: "Loading" })).toHaveCount(0)
  await page.waitForFunction(() =>
    [...document.images].every(
      (image) => image.complete || image.getBoundingClientRect().top > innerHeight,
    ),
  )
}

/** As people see it, one picture point for each of CSS; WebP, a third of what a PNG weighs. */
async function draw(page: Page, name: string): Promise<void> {
  if (!folder) return
  await stillness(page)
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  const dense = await page.evaluate(() => devicePixelRatio)
  const top = await page.evaluate(() => scrollY)
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send("Page.captureScreenshot", {
    format: "webp",
    quality: 80,
    clip: { x: 0, y: top, width, height, scale: 1 / dense },
  })
  await writeFile(`${folder}/${name}.webp`, Buffer.from(data, "base64"))
}

for (const [name, { who, stops }] of Object.entries(walks)) {
  test(`no page has a barrier for a ${name}`, async ({ page }, { project }) => {
    test.setTimeout(5 * 60_000)
    const wide = project.name === "desktop"
    if (who === "newcomer") await signUpOn(page, "Nia")
    else if (who !== "visitor") await signIn(page, who)
    for (const { name: stop, open } of stops)
      await test.step(stop, async () => {
        await open(page)
        await settled(page)
        await draw(page, `${stop}-${project.name}`)
        await expectNoBarriers(page)
        await expectNothingSticksOut(page)
        if (!wide) return
        // The light changes colours, nothing else: no second walk.
        await page.emulateMedia({ colorScheme: "dark" })
        await draw(page, `${stop}-dark`)
        await expectToBeRead(page)
        await page.emulateMedia({ colorScheme: "light" })
      })
  })
}
