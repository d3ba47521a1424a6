import { expect, test, type APIRequestContext, type Page } from "@playwright/test"

import { expectFocusSeen, press, tabTo, type } from "./by-keyboard"

const suffix = () => Math.random().toString(36).slice(2, 10)
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name })

/** From the door to the square: signs up, says who one is, follows somebody, chooses a look. */
async function comeIn(page: Page): Promise<void> {
  await page.goto("/sign-in")
  await press(page, page.getByRole("link", { name: "Sign up" }))
  await type(page, page.getByLabel("Name"), "Keiko")
  await type(page, page.getByLabel("Email"), `keiko${suffix()}@plaza.example`)
  await type(page, page.getByLabel("Password", { exact: true }), "a quiet morning walk")
  await page.keyboard.press("Enter")

  await expect(page.getByText("Step 1 of 3")).toBeVisible()
  await type(page, page.getByLabel("Username"), `keiko_${suffix()}`)
  await page.keyboard.press("Enter")
  await expect(page.getByText("Step 2 of 3")).toBeVisible()
  await press(page, button(page, /^Follow /).first())
  await expect(button(page, /^Following /)).toHaveCount(1)
  await press(page, page.getByRole("link", { name: "Continue" }))
  await expect(page.getByText("Step 3 of 3")).toBeVisible()
  await tabTo(page, page.getByRole("radio", { name: /^As the system/ }))
  await page.keyboard.press("ArrowDown")
  await expect(page.getByRole("radio", { name: /^Light/ })).toBeChecked()
  await press(page, page.getByRole("link", { name: "To the square" }))
}

/** Says something and likes it. */
async function sayHello(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "Home", level: 1 })).toBeVisible()
  const words = `Written without a mouse ${suffix()}`
  await page.keyboard.press("n")
  await expect(page.getByLabel("What is going on?")).toBeFocused()
  await expectFocusSeen(page)
  await page.keyboard.type(words)
  await page.keyboard.press("Control+Enter")
  await expect(page.getByRole("dialog")).toBeHidden()
  const like = page
    .getByRole("article")
    .filter({ hasText: words })
    .getByRole("button", { name: /^Like/ })
  await tabTo(page, like)
  await page.keyboard.press("Space")
  await expect(like).toHaveAttribute("aria-pressed", "true")
  await expect(like).toBeFocused()
}

interface Thing {
  slug: string
  name: string
  variants: { choice: string[]; available: number }[]
}

/** Something of which one can choose between at least two. */
async function thingWithChoice(request: APIRequestContext): Promise<Thing> {
  const list = await request.get("/api/v1/products/?in_stock=true&limit=100")
  const { items } = (await list.json()) as { items: Thing[] }
  for (const { slug } of items) {
    const thing = (await (await request.get(`/api/v1/products/${slug}/`)).json()) as Thing
    const [first, second] = thing.variants
    if (first?.choice.length === 1 && first.available > 0 && (second?.available ?? 0) > 0)
      return thing
  }
  throw new Error("the demo has nothing to choose between")
}

/** Finds it, chooses another one of it with an arrow, and goes to the till. */
async function choose(page: Page, { name, slug }: Thing): Promise<void> {
  await page.keyboard.press("g")
  await page.keyboard.press("s")
  await expect(page.getByRole("heading", { name: "Shop", level: 1 })).toBeVisible()
  await page.keyboard.press("/")
  await expect(page.getByRole("searchbox").first()).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/q=/)
  await press(page, page.locator(`main a[href="/shop/${slug}"]`).first())

  const radios = page.getByRole("main").getByRole("radio")
  await tabTo(page, radios.and(page.locator("[aria-checked=true]")))
  await page.keyboard.press("ArrowDown")
  await expect(radios.and(page.locator("[aria-checked=true]"))).toBeFocused()
  await expect(radios.first()).not.toBeChecked()
  await expectFocusSeen(page)
  await press(page, button(page, "Add to basket"))
  await press(page, page.getByRole("dialog").getByRole("link", { name: "Check out" }))
}

/** Fills the checkout in, step by step, up to the pay page. */
async function checkOut(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/checkout/)
  await type(page, page.getByLabel("Name", { exact: true }), "Keiko Mori")
  await type(page, page.getByLabel("Street and number"), "Rua do Sol 7")
  await type(page, page.getByLabel("Postal code"), "10115")
  await type(page, page.getByLabel("Town"), "Berlin")
  await type(page, page.getByLabel("Country"), "Germany")
  await press(page, button(page, "Continue to delivery"))
  await press(page, button(page, "Continue to review"))
  await press(page, button(page, /^Pay /))
}

test(
  "without a mouse: from the door to a paid order",
  { tag: "@core" },
  async ({ page, request }) => {
    test.slow()
    await comeIn(page)
    await sayHello(page)
    await choose(page, await thingWithChoice(request))
    await checkOut(page)

    await expect(page.getByText("No money moves")).toBeVisible()
    await press(page, button(page, /^Pay /))
    await expect(page.getByRole("heading", { name: "Thank you" })).toBeVisible()
    await expect(page.getByText("Order placed")).toBeVisible()
  },
)

test("a focus that nobody sees would be noticed", { tag: "@core" }, async ({ page }) => {
  await page.goto("/sign-in")
  const email = page.getByLabel("Email")
  await tabTo(page, email)
  await page.addStyleTag({ content: "input:focus-visible { outline: none !important }" })
  await expect(expectFocusSeen(page)).rejects.toThrow("no focus ring")

  await page.addStyleTag({
    content: `
      input:focus-visible { outline: 2px solid !important }
    `,
  })
  await page.evaluate(() => {
    const bar = document.createElement("div")
    bar.style.cssText = "position: fixed; inset: 0; z-index: 99"
    document.body.append(bar)
  })
  await expect(expectFocusSeen(page)).rejects.toThrow("covered")
  await expect(tabTo(page, page.locator("h1"))).rejects.toThrow()
})
