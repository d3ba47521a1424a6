import { expect, test, type Page } from "@playwright/test"

import { asMara, expectNoBarriers } from "./newcomer"

/** What a visitor's page was told before its first paint, and the colour its buttons have. */
async function looksOf(page: Page) {
  const html = await (await page.goto("/sign-in"))?.text()
  const button = page.getByRole("button", { name: "Sign in" })
  return {
    tag: /<html[^>]*>/.exec(html ?? "")?.[0] ?? "",
    button: await button.evaluate((element) => getComputedStyle(element).backgroundColor),
  }
}

test("the house changes its colours, and a visitor's next page has them", async ({
  browser,
  page: visitor,
}) => {
  const before = await looksOf(visitor)
  const mara = await asMara(browser)
  await mara.goto("/admin/appearance")
  const hue = mara.getByRole("spinbutton", { name: "Hue of the main colour" })

  try {
    await hue.fill("84")
    await expect(mara.getByRole("alert")).toContainText("words on buttons on main colour (light)")
    await expect(mara.getByRole("button", { name: "Save colours" })).toBeDisabled()

    await hue.fill("205")
    await expectNoBarriers(mara)
    await mara.getByRole("button", { name: "Save colours" }).click()
    await expect(mara.getByText("The house has its new colours.")).toBeVisible()

    const after = await looksOf(visitor)
    expect(after.tag).toContain("--brand-hue:205")
    expect(after.button).not.toBe(before.button)
  } finally {
    await mara.getByRole("button", { name: "Back to Plaza’s own colours" }).click()
    await mara.getByRole("button", { name: "Save colours" }).click()
    await expect(mara.getByRole("button", { name: "Save colours" })).toHaveCount(0)
  }
  expect(await looksOf(visitor)).toEqual(before)
})
