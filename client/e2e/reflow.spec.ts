import { expect, test, type Page } from "@playwright/test"

import { walks } from "./every-page"
import { arrive, comeInAs, expectNothingSticksOut } from "./newcomer"

/** What is outside the window at its side, or cut at its lower edge, with no way to bring it in. */
async function outOfReach(page: Page): Promise<string[]> {
  return page
    .locator("button, a[href], input:not([type=hidden]), select, textarea, label, h1, h2, h3, p")
    .evaluateAll((elements) => {
      const scrolls = (element: Element | null): boolean =>
        element !== null &&
        (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
      const isAside = (element: Element) => {
        const { left, right, width } = element.getBoundingClientRect()
        return width > 1 && (left < -1 || right > innerWidth + 1) && !scrolls(element.parentElement)
      }
      const isCut = (element: Element) => {
        const { overflowY, webkitLineClamp, textOverflow } = getComputedStyle(element)
        return (
          /hidden|clip/.test(overflowY) &&
          webkitLineClamp === "none" &&
          textOverflow !== "ellipsis" &&
          element.scrollHeight > element.clientHeight + 4
        )
      }
      return elements
        .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
        .filter(
          (element) =>
            !element.closest(".sr-only, [inert], [aria-hidden=true]") && element.clientHeight > 1,
        )
        .filter((element) => isAside(element) || isCut(element))
        .map((element) => element.outerHTML.slice(0, 160))
    })
}

/** WCAG 1.4.10: a window of 1280 px at 400 %. WCAG 1.4.4: letters twice as large as the browser's. */
const eyes = {
  "at 320 px": (page: Page) => page.setViewportSize({ width: 320, height: 640 }),
  "with letters of 200 %": async (page: Page) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    const chromium = await page.context().newCDPSession(page)
    await chromium.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } })
  },
}

for (const [how, see] of Object.entries(eyes))
  for (const [name, { who, stops }] of Object.entries(walks))
    test(`${how} a ${name} reaches everything`, async ({ page }) => {
      test.setTimeout(10 * 60_000)
      await see(page)
      await comeInAs(page, who)
      for (const { name: stop, open } of stops)
        await test.step(stop, async () => {
          await open(page)
          await arrive(page)
          await expectNothingSticksOut(page)
          expect.soft(await outOfReach(page), stop).toEqual([])
        })
    })

test("what is out of reach would be found", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto("/sign-in")
  await arrive(page)
  expect(await outOfReach(page)).toEqual([])
  await page.addStyleTag({
    content: `
      form button[type=submit] { position: relative; left: 200px }
      h1 { height: 9px; overflow: hidden }
    `,
  })
  expect(await outOfReach(page)).toHaveLength(2)
})
