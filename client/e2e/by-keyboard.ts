import { expect, type Locator, type Page } from "@playwright/test"

/** What is wrong with how the focus shows at this moment; null where all is well. */
function complaint(): string | null {
  const element = document.activeElement
  // Between the last and the first control the focus is the browser's own.
  if (!(element instanceof HTMLElement) || element === document.body) return null
  const name = element.outerHTML.replace(/\s+/g, " ").slice(0, 140)

  // A link that covers a card draws its ring there; a composer draws one round its field.
  const around = element.closest("[class*='focus-within:outline']") ?? element
  const rings = [
    getComputedStyle(element),
    getComputedStyle(element, "::after"),
    getComputedStyle(around),
  ]
  const ringed = rings.some(
    ({ outlineStyle, outlineWidth }) =>
      outlineStyle === "auto" || (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2),
  )
  if (!ringed) return `no focus ring: ${name}`

  const box = element.getBoundingClientRect()
  const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)]
  const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)]
  const seen = Math.max(0, right - left) * Math.max(0, bottom - top)
  const whole = box.width * Math.min(box.height, innerHeight)
  if (seen === 0 || seen < whole / 2) return `outside the window: ${name}`

  const points = [0.1, 0.5, 0.9].flatMap((across) =>
    [0.1, 0.5, 0.9].map((down) => [left + (right - left) * across, top + (bottom - top) * down]),
  )
  const covered = points.filter(([x = 0, y = 0]) => {
    const hit = document.elementFromPoint(x, y)
    return !hit || !(element.contains(hit) || hit.contains(element))
  })
  return covered.length > points.length / 2 ? `covered: ${name}` : null
}

/** Whatever has the focus has a ring, is in the window, and lies below nothing (WCAG 2.4.7, 2.4.11). */
export async function expectFocusSeen(page: Page): Promise<void> {
  expect(await page.evaluate(complaint)).toBeNull()
}

const enough = 60

/** Presses Tab until `wanted` has the focus, and looks at every stop on the way. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let pressed = 0; pressed < enough; pressed += 1) {
    await page.keyboard.press("Tab")
    await expectFocusSeen(page)
    if (await wanted.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${enough} times Tab did not lead to ${wanted.toString()}`)
}

/** Reaches it and presses Enter. */
export async function press(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press("Enter")
}

/** Reaches a field and types into it; what was there is replaced, as Tab selects it. */
export async function type(page: Page, wanted: Locator, words: string): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.type(words)
}
