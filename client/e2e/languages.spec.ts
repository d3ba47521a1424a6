import { expect, test } from "@playwright/test"

import { expectNoBarriers, expectNothingSticksOut, signUp } from "./newcomer"

test(
  "a person picks German, and it stays; Arabic turns the page",
  { tag: "@core" },
  async ({ browser }) => {
    const { page } = await signUp(browser, "Selma")
    await page.goto("/settings/appearance")

    await page.getByLabel("Language").selectOption("Deutsch")
    await expect(page.getByLabel("Sprache")).toBeVisible()
    await expect(page.locator("html")).toHaveAttribute("lang", "de")
    await page.reload()
    await expect(page.getByLabel("Sprache")).toBeVisible()
    await expectNoBarriers(page)

    await page.getByLabel("Sprache").selectOption("العربية")
    await expect(page.getByLabel("اللغة")).toBeVisible()
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl")
    await expectNoBarriers(page)

    await page.goto("/")
    await expect(page.getByRole("heading", { name: "الرئيسية", level: 1 })).toBeVisible()
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    expect(sideways).toBe(false)

    await page.goto("/settings/appearance")
    await page.getByLabel("اللغة").selectOption("كالمتصفح")
    await expect(page.getByLabel("Language")).toBeVisible()
  },
)

const till = {
  de: {
    dir: "ltr",
    shop: "Laden",
    add: "In den Korb",
    basket: "Dein Korb",
    checkOut: "Zur Kasse",
    email: "E-Mail",
    onwards: "Weiter zur Adresse",
    street: "Straße und Hausnummer",
    country: "Deutschland",
  },
  ar: {
    dir: "rtl",
    shop: "المتجر",
    add: "أضف إلى السلة",
    basket: "سلتك",
    checkOut: "إتمام الشراء",
    email: "البريد الإلكتروني",
    onwards: "المتابعة إلى العنوان",
    street: "الشارع والرقم",
    country: "ألمانيا",
  },
}

for (const [language, words] of Object.entries(till))
  test(`a guest finds the way to the till in ${language}, without a barrier`, async ({ page }) => {
    await page.addInitScript((chosen) => localStorage.setItem("plaza.language", chosen), language)
    await page.goto("/shop?in_stock=1&sort=price")
    await expect(page.locator("html")).toHaveAttribute("dir", words.dir)
    await expect(page.getByRole("heading", { name: words.shop, level: 1 })).toBeVisible()
    await expectNothingSticksOut(page)
    await page.locator("main article a").first().click()

    const add = page.getByRole("button", { name: words.add })
    await expect(add).toBeVisible()
    await expectNothingSticksOut(page)
    await expectNoBarriers(page)
    await add.click()
    await page
      .getByRole("dialog", { name: words.basket })
      .getByRole("link", { name: words.checkOut })
      .click()

    await page.getByLabel(words.email).fill("guest@plaza.example")
    await expectNothingSticksOut(page)
    await page.getByRole("button", { name: words.onwards }).click()
    await expect(page.getByLabel(words.street)).toBeVisible()
    await expect(page.getByRole("option", { name: words.country })).toBeAttached()
    await expectNothingSticksOut(page)
    await expectNoBarriers(page)
  })
