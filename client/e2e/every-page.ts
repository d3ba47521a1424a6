import { expect, type Page } from "@playwright/test"

/** A page of Plaza with something on it: how somebody gets there. */
export interface Stop {
  name: string
  open: (page: Page) => Promise<unknown>
}

export interface Walk {
  /** The email address of a demo account, a visitor, or somebody who signs up. */
  who: string
  stops: Stop[]
}

const at = (name: string, path: string): Stop => ({ name, open: (page) => page.goto(path) })

/** What the first link of a kind on a page leads to: its number differs from seed to seed. */
const behind = (name: string, path: string, link: string): Stop => ({
  name,
  open: async (page) => {
    await page.goto(path)
    const address = await page.getByRole("main").locator(link).first().getAttribute("href")
    await page.goto(address ?? "")
  },
})

async function putIntoBasket(page: Page): Promise<void> {
  await page.goto("/shop?in_stock=1&sort=price")
  await page.locator("main article a, main li a").first().click()
  await page.getByRole("button", { name: /Add to basket/ }).click()
  await expect(page.getByRole("dialog").getByRole("link", { name: /Check out/ })).toBeVisible()
}

async function fillContact(page: Page): Promise<void> {
  await page.getByLabel("Email").fill("guest@plaza.example")
  await page.getByRole("button", { name: "Continue to the address" }).click()
  await expect(page).toHaveURL(/step=address/)
}

async function fillAddress(page: Page): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill("Ana Lopes")
  await page.getByLabel("Street and number").fill("Rua do Sol 7")
  await page.getByLabel("Postal code").fill("10115")
  await page.getByLabel("Town").fill("Berlin")
  await page.getByLabel("Country").selectOption("DE")
  await page.getByRole("button", { name: "Continue to delivery" }).click()
  await expect(page.getByRole("radio").first()).toBeVisible()
}

async function chooseDelivery(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continue to review" }).click()
  await expect(page.getByRole("heading", { name: "Review and pay" })).toBeVisible()
}

async function goToPayPage(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Pay / }).click()
  await expect(page.getByText("No money moves")).toBeVisible()
}

async function comeBackWithoutPaying(page: Page): Promise<void> {
  await goToPayPage(page)
  await page
    .getByRole("button", { name: "Cancel" })
    .or(page.getByRole("link", { name: /Cancel|Back/ }))
    .first()
    .click()
  await expect(page.getByRole("heading", { name: "You did not pay" })).toBeVisible()
}

async function pay(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Try again" }).click()
  await page.getByRole("button", { name: /^Pay/ }).click()
  await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible()
}

const visitor: Walk = {
  who: "visitor",
  stops: [
    at("sign-in", "/sign-in"),
    at("sign-up", "/sign-up"),
    at("shop", "/shop"),
    at("shop-nothing-found", "/shop?q=zeppelin"),
    behind("product", "/shop?in_stock=true", 'a[href^="/shop/"]'),
    at("basket-empty", "/cart"),
    { name: "basket-sheet", open: putIntoBasket },
    at("basket", "/cart"),
    { name: "checkout-contact", open: (page) => page.goto("/checkout") },
    { name: "checkout-address", open: fillContact },
    { name: "checkout-delivery", open: fillAddress },
    { name: "checkout-review", open: chooseDelivery },
    { name: "checkout-not-paid", open: comeBackWithoutPaying },
    { name: "checkout-paid", open: pay },
  ],
}

const member: Walk = {
  who: "noor@plaza.example",
  stops: [
    at("home", "/"),
    at("home-local", "/?feed=local"),
    at("compose", "/compose"),
    behind("post", "/?feed=local", 'article a[href^="/posts/"]'),
    at("profile", "/people/ines"),
    at("profile-own", "/people/noor"),
    at("followers", "/people/ines/followers"),
    at("explore", "/explore"),
    at("explore-found", "/explore?q=bread"),
    at("messages", "/messages"),
    behind("conversation", "/messages", 'a[href^="/messages/"]'),
    at("activity", "/activity"),
    at("orders", "/orders"),
    behind("order", "/orders", 'a[href^="/orders/"]'),
    at("help", "/#keys"),
    at("palette", "/#go"),
    at("not-found", "/nowhere"),
    at("forbidden", "/admin/users"),
  ],
}

const newcomer: Walk = {
  who: "newcomer",
  stops: [
    at("home-empty", "/"),
    at("activity-empty", "/activity"),
    at("messages-empty", "/messages"),
    at("orders-empty", "/orders"),
    at("welcome-face", "/welcome?step=face"),
    at("welcome-people", "/welcome?step=people"),
    at("welcome-look", "/welcome?step=look"),
  ],
}

const settler: Walk = {
  who: "ines@plaza.example",
  stops: [
    at("settings", "/settings"),
    at("settings-profile", "/settings/profile"),
    at("settings-account", "/settings/account"),
    at("settings-appearance", "/settings/appearance"),
    at("settings-sessions", "/settings/sessions"),
  ],
}

const administrator: Walk = {
  who: "mara@plaza.example",
  stops: [
    at("admin", "/admin"),
    at("admin-people", "/admin/users"),
    at("admin-posts", "/admin/posts"),
    at("admin-products", "/admin/products"),
    at("admin-orders", "/admin/orders"),
    at("admin-appearance", "/admin/appearance"),
  ],
}

const keeper: Walk = {
  who: "tomas@plaza.example",
  stops: [
    at("keep", "/keep"),
    at("keep-new", "/keep/products/new"),
    behind("keep-product", "/keep", 'a[href^="/keep/products/"]:not([href$="new"])'),
    at("keep-orders", "/keep/orders"),
  ],
}

export const walks: Record<string, Walk> = {
  visitor,
  newcomer,
  member,
  settler,
  keeper,
  administrator,
}
