import { expect, test, type Locator, type Page } from "@playwright/test"

import { asMara, expectNothingSticksOut } from "./newcomer"

interface Geometry {
  path: string
  /** The answer that is held back while the grey shapes are measured. */
  answer: RegExp
  skeleton: string
  content: string
  /** Makes the first item of the answer as long as its stand-in. */
  shorten?: (item: Record<string, unknown>) => void
}

const lists: Record<string, Geometry> = {
  "a post": {
    path: "/?feed=local",
    answer: /\/api\/v1\/posts\/(\?|$)/,
    skeleton: '[role="status"] > div',
    content: '[role="feed"] article',
    shorten: (post) =>
      Object.assign(post, { body: "One line.\nTwo.", media: [], refs: [], cards: [] }),
  },
  "a product": {
    path: "/shop",
    answer: /\/api\/v1\/products\/(\?|$)/,
    skeleton: '[role="status"] > div > div',
    content: "article[data-product-id]",
    shorten: (product) => Object.assign(product, { name: "Bowl", available: 50 }),
  },
  "a conversation": {
    path: "/messages",
    answer: /\/api\/v1\/conversations\/(\?|$)/,
    skeleton: '[role="status"] > div',
    content: 'li a[href^="/messages/"]',
  },
  "a row of a table": {
    path: "/admin/users",
    answer: /\/api\/v1\/admin\/users\/(\?|$)/,
    skeleton: '[role="status"] tbody tr, table[aria-hidden] tbody tr',
    content: '[role="row"]:has([role="rowheader"])',
  },
}

const heightOf = (place: Locator) =>
  place.first().evaluate((element) => element.getBoundingClientRect().height)

/** Height of the stand-in, then of what came in its place. */
async function heights(page: Page, { path, answer, skeleton, content, shorten }: Geometry) {
  let release: () => void = () => undefined
  const held = new Promise<void>((done) => (release = done))
  await page.route(answer, async (route) => {
    await held
    const response = await route.fetch()
    const body = (await response.json()) as { items?: Record<string, unknown>[] }
    if (shorten && body.items?.[0]) shorten(body.items[0])
    await route.fulfill({ response, json: body })
  })
  await page.goto(path)
  const main = page.getByRole("main")
  const grey = main.locator(skeleton).filter({ has: page.locator(".skeleton") })
  await expect(grey.first()).toBeVisible()
  const before = await heightOf(grey)
  release()
  await expect(main.locator(content).first()).toBeVisible()
  return { before, after: await heightOf(main.locator(content)) }
}

for (const [name, geometry] of Object.entries(lists))
  test(`${name} is as high as what stood in for it`, async ({ browser, viewport }) => {
    const page = await asMara(browser)
    await page.setViewportSize(viewport ?? { width: 1440, height: 900 })
    const { before, after } = await heights(page, geometry)
    expect(Math.abs(before - after), `${before} before, ${after} after`).toBeLessThanOrEqual(2)
  })

test(
  "the fold has three soft corners and one crisp one, which turns with the line of reading",
  { tag: "@core" },
  async ({ page }) => {
    await page.goto("/sign-in")
    const button = page.getByRole("button", { name: "Sign in" })
    const corners = () =>
      button.evaluate((element) => {
        const style = getComputedStyle(element)
        return [
          style.borderTopLeftRadius,
          style.borderTopRightRadius,
          style.borderBottomRightRadius,
          style.borderBottomLeftRadius,
        ]
      })
    expect(await corners()).toEqual(["14px", "14px", "14px", "3px"])
    await page.evaluate(() => (document.documentElement.dir = "rtl"))
    expect(await corners()).toEqual(["14px", "14px", "3px", "14px"])
  },
)

/**
 * What can be pressed, and is smaller than `least`. A box counts with its label, links in a line of
 * text do not, nor, as WCAG 2.5.8 has it, what is alone in a circle of that size.
 */
async function tooSmall(page: Page, places: string, least: number): Promise<string[]> {
  return page.locator(places).evaluateAll((elements, least) => {
    const targets = elements
      // Rows far away are not laid out yet, and have no boxes.
      .filter((element) => element.checkVisibility({ contentVisibilityAuto: true }))
      .filter((element) => !element.closest(".sr-only, [inert]"))
      .map((element) => ({
        element,
        box: (element.closest("label") ?? element).getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 1)
    const isCrowded = ({ element, box }: (typeof targets)[number]) => {
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
      return targets.some(({ element: other, box: { left, right, top, bottom } }) => {
        const beside = Math.max(left - x, 0, x - right)
        const above = Math.max(top - y, 0, y - bottom)
        return other !== element && Math.hypot(beside, above) < least / 2
      })
    }
    return targets
      .filter(({ box }) => box.width < least || box.height < least)
      .filter(
        ({ element }) => !element.matches("a") || getComputedStyle(element).display !== "inline",
      )
      .filter((target) => least > 24 || isCrowded(target))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 90)} ${box.width}×${box.height}`)
  }, least)
}

const pressed = "button, a[href], input:not([type=hidden]), select, [role=switch], [role=checkbox]"

for (const path of [
  "/",
  "/shop",
  "/messages",
  "/activity",
  "/settings/appearance",
  "/admin/orders",
])
  test(`nothing to press on ${path} is smaller than 24 px, and nothing sticks out`, async ({
    browser,
    viewport,
  }) => {
    const page = await asMara(browser)
    await page.setViewportSize(viewport ?? { width: 1440, height: 900 })
    await page.goto(path)
    await expect(page.getByRole("main")).toBeVisible()
    await expect(page.locator(".skeleton")).toHaveCount(0)
    expect(await tooSmall(page, pressed, 24)).toEqual([])
    await expectNothingSticksOut(page)
  })

test("the main things to do are 44 px high", async ({ browser, page: visitor }) => {
  await visitor.goto("/sign-in")
  expect(await tooSmall(visitor, "form button[type=submit], form input", 44)).toEqual([])
  const page = await asMara(browser)
  await page.goto("/admin/appearance")
  await page.getByRole("spinbutton").first().fill("205")
  expect(await tooSmall(page, "main form button, main nav a, main input", 44)).toEqual([])
})
