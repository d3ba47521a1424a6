import { writeFile } from "node:fs/promises"

import { test, type Page } from "@playwright/test"

import { walks } from "./every-page"
import {
  arrive,
  comeInAs,
  expectNoBarriers,
  expectNothingSticksOut,
  expectToBeRead,
  stillness,
} from "./newcomer"

/** Where pictures go; none are made where it is not named. */
const folder = process.env.PLAZA_SCREENSHOTS

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
  /** Goes there, and does the same at every stop. */
  const walk = async (page: Page, mode: string, look: () => Promise<void>) => {
    test.setTimeout(10 * 60_000)
    await comeInAs(page, who)
    for (const { name: stop, open } of stops)
      await test.step(stop, async () => {
        await open(page)
        await arrive(page)
        await draw(page, `${stop}-${mode}`)
        await look()
      })
  }

  const tag = name === "settler" ? "@core" : []
  test(`no page has a barrier for a ${name}`, { tag }, async ({ page }, { project }) => {
    await walk(page, project.name, async () => {
      await expectNoBarriers(page)
      await expectNothingSticksOut(page)
    })
  })

  // The light changes colours, nothing else.
  test(`in the dark a ${name} can read every page`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" })
    await walk(page, "dark", () => expectToBeRead(page))
  })
}
