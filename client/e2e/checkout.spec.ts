import { expect, test, type Page } from "@playwright/test"

import { expectNoBarriers, signUp } from "./newcomer"

/** Puts the first thing that can be had into the basket and goes to the till. */
async function fillBasket(page: Page): Promise<void> {
  await page.goto("/shop?in_stock=1&sort=price")
  await page.locator("main article a, main li a").first().click()
  await page.getByRole("button", { name: /Add to basket/ }).click()
  await expect(page.getByRole("dialog").getByRole("link", { name: /Check out/ })).toBeVisible()
  await page
    .getByRole("dialog")
    .getByRole("link", { name: /Check out/ })
    .click()
  await expect(page).toHaveURL(/\/checkout/)
}

async function fillAddress(page: Page): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill("Ana Lopes")
  await page.getByLabel("Street and number").fill("Rua do Sol 7")
  await page.getByLabel("Postal code").fill("10115")
  await page.getByLabel("Town").fill("Berlin")
  await page.getByLabel("Country").selectOption("DE")
  await page.getByRole("button", { name: "Continue to delivery" }).click()
  await page.getByRole("button", { name: "Continue to review" }).click()
  await expect(page.getByRole("heading", { name: "Review and pay" })).toBeVisible()
}

async function goToPayPage(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Pay / }).click()
  await expect(page.getByText("No money moves")).toBeVisible()
}

test("a guest fills a basket, signs up, is declined once, pays, and sees the order paid", async ({
  browser,
}) => {
  const { page } = await signUp(browser, "Ana")
  await fillBasket(page)
  await fillAddress(page)
  await expectNoBarriers(page)
  await goToPayPage(page)

  await page.getByRole("button", { name: "Decline" }).click()
  await expect(page.getByText(/declined/i).first()).toBeVisible()
  await page.getByRole("button", { name: /^Pay/ }).click()

  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible()
  await expect(page.getByText("Order placed")).toBeVisible()
  await expectNoBarriers(page)
  await page.goto("/orders")
  await expect(page.getByText("Being packed")).toBeVisible()
})

test("a guest buys without an account, comes back without paying, and pays after all", async ({
  page,
}) => {
  await fillBasket(page)
  await page.getByLabel("Email").fill("guest@plaza.example")
  await page.getByRole("button", { name: "Continue to the address" }).click()
  await fillAddress(page)
  await goToPayPage(page)

  await page
    .getByRole("button", { name: "Cancel" })
    .or(page.getByRole("link", { name: /Cancel|Back/ }))
    .first()
    .click()
  await expect(page.getByRole("heading", { name: "You did not pay" })).toBeVisible()
  await page.getByRole("link", { name: "Try again" }).click()
  await page.getByRole("button", { name: /^Pay/ }).click()
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible()
})

test("the keeper sends a parcel and pays money back; the buyer sees it at once", async ({
  browser,
}) => {
  const { page } = await signUp(browser, "Ben")
  await fillBasket(page)
  await fillAddress(page)
  await goToPayPage(page)
  await page.getByRole("button", { name: /^Pay/ }).click()
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible()
  await page.goto("/orders")
  await page.locator("main article a").first().click()
  await expect(page.getByText("Order placed")).toBeVisible()
  const number = new URL(page.url()).pathname.split("/").at(-1)

  const keeper = await (await browser.newContext()).newPage()
  await keeper.goto(`/sign-in?next=/orders/${number}`)
  await keeper.getByLabel("Email").fill("tomas@plaza.example")
  await keeper.getByLabel("Password", { exact: true }).fill("plaza-demo-2026")
  await keeper.getByRole("button", { name: "Sign in" }).click()
  await keeper.getByRole("button", { name: "Send the parcel" }).click()
  await keeper.getByLabel("Carrier").fill("Snail and Sons")
  await keeper.getByRole("button", { name: "It has left" }).click()
  await expect(page.getByText("Snail and Sons")).toBeVisible()

  await keeper.getByRole("button", { name: "Pay back" }).click()
  await keeper
    .getByRole("dialog")
    .getByRole("button", { name: /^Pay back/ })
    .click()
  await expect(keeper.getByRole("dialog")).toBeHidden()
  await expect(page.getByText("Paid back").first()).toBeVisible()
})
