import { expect, test, type APIRequestContext, type Page } from "@playwright/test"

import { expectNoBarriers, signUp, signUpOn } from "./newcomer"

const basket = (page: Page) => page.getByRole("dialog", { name: "Your basket" })

async function addToBasket(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Add to basket/ }).click()
  await expect(basket(page).getByRole("link", { name: /Check out/ })).toBeVisible()
}

async function goToTill(page: Page): Promise<void> {
  await basket(page)
    .getByRole("link", { name: /Check out/ })
    .click()
  await expect(page).toHaveURL(/\/checkout/)
}

/** Puts the first thing that can be had, or what is seen at an address, into the basket; goes to the till. */
async function fillBasket(page: Page, address?: string): Promise<void> {
  await page.goto(address ?? "/shop?in_stock=1&sort=price")
  if (!address) await page.locator("main article a, main li a").first().click()
  await addToBasket(page)
  await goToTill(page)
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

test(
  "a guest fills a basket, signs up, buys what a post shows, is declined, pays, sees it paid",
  { tag: "@phone" },
  async ({ page }) => {
    await page.goto("/shop?in_stock=1&sort=price")
    await page.locator("main article a, main li a").first().click()
    await addToBasket(page)
    await signUpOn(page, "Ana")
    await expect(page).toHaveURL("/")

    await page.goto("/people/tomas")
    await page.getByRole("article").locator('a[href^="/shop/"]').first().click()
    await addToBasket(page)
    await expect(basket(page).getByRole("button", { name: /^Remove/ })).toHaveCount(2)
    await goToTill(page)
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
  },
)

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

interface Thing {
  slug: string
  available: number
  variants: unknown[]
}

async function thingOfWhichFewAreLeft(request: APIRequestContext): Promise<Thing> {
  const list = await request.get("/api/v1/products/?in_stock=true&limit=100")
  const { items } = (await list.json()) as { items: Thing[] }
  for (const { slug, available } of items) {
    if (available < 2 || available > 5) continue
    const thing = (await (await request.get(`/api/v1/products/${slug}/`)).json()) as Thing
    if (thing.variants.length === 1) return thing
  }
  throw new Error("the demo has nothing of which few are left")
}

test("who looks at a thing sees at once that one less is left", async ({
  browser,
  page,
  request,
}) => {
  const few = await thingOfWhichFewAreLeft(request)
  const address = `/shop/${few.slug}`
  const { page: watcher } = await signUp(browser, "Ana")
  await expect(watcher).toHaveURL("/")
  await watcher.goto(address)
  await expect(watcher.getByText(`${few.available} left`).first()).toBeVisible()

  await fillBasket(page, address)
  await page.getByLabel("Email").fill("guest@plaza.example")
  await page.getByRole("button", { name: "Continue to the address" }).click()
  await fillAddress(page)
  await goToPayPage(page)

  await expect(watcher.getByText(`${few.available - 1} left`).first()).toBeVisible()
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
