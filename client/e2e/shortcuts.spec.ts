import { expect, test, type Browser } from "@playwright/test"

import { asMara, expectNoBarriers, expectNothingSticksOut, signUp } from "./newcomer"

test("posts are walked through, liked, answered and opened with single keys", async ({
  browser,
}) => {
  const { page, username, token } = await signUp(browser, "Kit")
  await page.waitForURL("/")
  for (const body of ["The first bread", "The second bread"]) {
    const headers = { Authorization: `Bearer ${token}` }
    const answer = await page.request.post("/api/v1/posts/", { headers, data: { body } })
    expect(answer.status()).toBe(201)
  }
  await page.goto(`/people/${username}`)
  const row = (text: string) => page.getByRole("article").filter({ hasText: text })
  await expect(row("The first bread")).toBeVisible()

  await page.keyboard.press("j")
  await expect(row("The second bread")).toBeFocused()
  await page.keyboard.press("j")
  await expect(row("The first bread")).toBeFocused()
  await page.keyboard.press("k")
  await expect(row("The second bread")).toBeFocused()

  const like = row("The second bread").getByRole("button", { name: /^Like/ })
  await page.keyboard.press("l")
  await expect(like).toHaveAttribute("aria-pressed", "true")
  await page.keyboard.press("l")
  await expect(like).toHaveAttribute("aria-pressed", "false")

  await page.keyboard.press("o")
  await expect(page).toHaveURL(/\/posts\/\d+$/)
  await page.goBack()
  await expect(row("The first bread")).toBeVisible()
  await page.keyboard.press("j")
  await page.keyboard.press("r")
  const answer = page.getByRole("textbox", { name: /repl|answer/i })
  await expect(answer).toBeFocused()
  // Who types, types.
  await page.keyboard.type("jolly good")
  await expect(answer).toHaveValue("jolly good")
})

test("F6 goes from part to part, and a key one has switched off does nothing", async ({
  browser,
}) => {
  const { page } = await signUp(browser, "Kit")
  await page.waitForURL("/")
  await expect(page.getByRole("heading", { name: "Home", level: 1 })).toBeVisible()
  const inside = (landmark: string) => page.locator(`${landmark}:focus-within`)
  await page.keyboard.press("F6")
  await expect(page.locator("nav, main, aside").and(page.locator(":focus-within"))).toHaveCount(1)
  await page.getByRole("main").focus()
  await page.keyboard.press("Shift+F6")
  await expect(inside("nav")).toHaveCount(1)
  await page.keyboard.press("F6")
  await expect(page.getByRole("main")).toBeFocused()

  await page.keyboard.press("?")
  const help = page.getByRole("dialog", { name: "Keys" })
  await expect(help.getByText("Like it, or not any more")).toBeVisible()
  // Those of the staff are the staff's.
  await expect(help.getByText("Admin", { exact: true })).toBeHidden()
  await expectNoBarriers(page)
  await expectNothingSticksOut(page)
  await help.getByRole("switch", { name: "Single keys" }).click()
  await page.keyboard.press("Escape")
  await expect(help).toBeHidden()

  await page.keyboard.press("g")
  await page.keyboard.press("s")
  await page.keyboard.press("n")
  await page.keyboard.press("Control+k")
  await expect(page.getByRole("dialog", { name: "Go to" })).toBeVisible()
  await expect(page).toHaveURL(/\/#go$/)
})

async function writeTo(browser: Browser, username: string, name: string): Promise<void> {
  const { page } = await signUp(browser, name)
  await page.goto(`/messages/new?to=${username}`)
  const field = page.getByRole("textbox", { name: /^Message / })
  await field.fill(`Hello from ${name}`)
  await field.press("Enter")
  await expect(page.getByRole("log").getByText(`Hello from ${name}`)).toBeVisible()
  await page.context().close()
}

test("conversations are gone through without a mouse", async ({ browser }) => {
  const { page, username } = await signUp(browser, "Kit")
  await page.waitForURL("/")
  for (const name of ["Ana", "Ben"]) await writeTo(browser, username, name)
  await page.goto("/messages")
  await expect(page.getByRole("link", { name: /Ben/ })).toBeVisible()

  const open = (name: string) => page.getByRole("main").getByRole("heading", { name, exact: true })
  await page.keyboard.press("Alt+ArrowDown")
  await expect(open("Ben")).toBeVisible()
  await expect(page.getByRole("textbox", { name: /^Message / })).toBeFocused()
  await page.keyboard.press("Alt+Shift+ArrowDown")
  await expect(open("Ana")).toBeVisible()
  await page.keyboard.press("Alt+ArrowUp")
  await expect(open("Ben")).toBeVisible()
})

test("those who look after the house go there with g a", async ({ browser }) => {
  const page = await asMara(browser)
  await expect(page.getByRole("heading", { name: "Home", level: 1 })).toBeVisible()
  await page.keyboard.press("g")
  await page.keyboard.press("a")
  await expect(page).toHaveURL(/\/admin$/)
})
