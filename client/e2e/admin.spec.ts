import { expect, test, type Page } from "@playwright/test"

import { asMara, expectNoBarriers, expectNothingSticksOut, signUp } from "./newcomer"

test(
  "a suspended member is out at once, and back in with one press",
  { tag: "@core" },
  async ({ browser }) => {
    const ana = await signUp(browser, "Ana")
    await ana.page.waitForURL("/")
    const mara = await asMara(browser)
    await mara
      .getByRole("navigation", { name: "Main" })
      .getByRole("link", { name: "Admin" })
      .click()
    await mara.getByRole("link", { name: /^Active people/ }).click()

    const search = mara.getByRole("searchbox")
    await expect(search).toBeVisible()
    await mara.keyboard.press("/")
    await expect(search).toBeFocused()
    await mara.keyboard.type(ana.username)
    await expect(mara).toHaveURL(new RegExp(`q=${ana.username}`))
    const box = mara.getByRole("checkbox", { name: "Choose Ana" })
    await expect(box).toHaveCount(1)
    await box.focus()
    await mara.keyboard.press("Space")
    await mara.getByRole("button", { name: "Suspend 1" }).click()
    await mara.getByRole("dialog").getByRole("button", { name: "Suspend 1 person" }).click()

    await expect(ana.page).toHaveURL(/\/sign-in/, { timeout: 10_000 })
    await mara.getByRole("button", { name: "Undo" }).click()
    await expect(mara.getByText("1 person let back in.")).toBeVisible()
    await expect(mara.getByRole("row", { name: /Ana/ })).toContainText("Active")
  },
)

/** Speaks another language from the next page on. */
const speak = (page: Page, language: string) =>
  page.evaluate((chosen) => localStorage.setItem("plaza.language", chosen), language)

test("the administration speaks German, and has no barrier in it", async ({ browser }) => {
  const page = await asMara(browser)
  await speak(page, "de")
  await page.goto("/admin")
  await expect(page.getByRole("heading", { name: "Umsatz pro Tag" })).toBeVisible()
  await expectNoBarriers(page)

  await page.getByRole("link", { name: /^Zu versenden/ }).click()
  await expect(page.getByRole("table", { name: "Bestellungen" })).toBeVisible()
  await expect(page.getByRole("button", { name: /^Zu versenden/ })).toHaveAttribute(
    "aria-pressed",
    "true",
  )
})

test("the administration reads from right to left, and its charts do not", async ({ browser }) => {
  const page = await asMara(browser)
  await speak(page, "ar")
  await page.goto("/admin")
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl")
  const chart = page.getByRole("slider", { name: "الإيرادات يوميًا، نقطة بعد نقطة" })
  await chart.focus()
  await page.keyboard.press("End")
  const today = (await chart.getAttribute("aria-valuetext")) ?? ""
  await page.keyboard.press("ArrowLeft")
  await expect(chart).not.toHaveAttribute("aria-valuetext", today)
  await page.keyboard.press("ArrowRight")
  await expect(chart).toHaveAttribute("aria-valuetext", today)
  await expectNothingSticksOut(page)

  await page.goto("/admin/orders")
  await expect(page.getByRole("table", { name: "الطلبات" })).toBeVisible()
  await expectNothingSticksOut(page)
  await expectNoBarriers(page)
})

test("a member without a grant finds nothing there", async ({ browser }) => {
  const { page } = await signUp(browser, "Ben")
  await page.waitForURL("/")
  await expect(page.getByRole("link", { name: "Admin" })).toHaveCount(0)
  await page.goto("/admin/users")
  await expect(
    page.getByRole("heading", { name: "There is nothing at this address" }),
  ).toBeVisible()
})
