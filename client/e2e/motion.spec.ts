import { expect, test, type Page } from "@playwright/test"

import { walks } from "./every-page"
import { arrive, comeInAs } from "./newcomer"

/** Writes down whatever moves for longer than a blink, on every page that is opened from now on. */
async function watchMotion(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const moved = new Set<string>()
    Object.assign(globalThis, { moved })
    const note = ({ target }: Event) => {
      for (const { effect } of (target as Element).getAnimations()) {
        const { duration, iterations = 1 } = effect?.getComputedTiming() ?? {}
        if (Number(duration) * iterations > 1)
          moved.add((target as Element).outerHTML.slice(0, 160))
      }
    }
    for (const event of ["animationstart", "transitionrun"]) document.addEventListener(event, note)
  })
  return () => page.evaluate(() => [...(globalThis as unknown as { moved: Set<string> }).moved])
}

for (const [name, { who, stops }] of Object.entries(walks))
  test(`nothing moves for a ${name} who asked for less motion`, async ({ page }) => {
    test.setTimeout(10 * 60_000)
    await page.emulateMedia({ reducedMotion: "reduce" })
    const moved = await watchMotion(page)
    await comeInAs(page, who)
    for (const { name: stop, open } of stops)
      await test.step(stop, async () => {
        await open(page)
        await arrive(page)
        expect.soft(await moved(), stop).toEqual([])
      })
  })

test("without that wish things move", async ({ page }) => {
  const moved = await watchMotion(page)
  await page.goto("/sign-in")
  await page.getByRole("textbox").first().focus()

  await expect.poll(moved).not.toEqual([])
})
