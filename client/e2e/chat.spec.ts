import { expect, test, type Browser, type Page } from "@playwright/test"

import { expectNothingSticksOut } from "./newcomer"

/** Somebody new, in a browser of their own. */
async function newcomer(browser: Browser, name: string): Promise<{ page: Page; username: string }> {
  const page = await (await browser.newContext()).newPage()
  const username = `${name.toLowerCase()}_${Math.random().toString(36).slice(2, 9)}`
  const answer = await page.request.post("/api/v1/auth/register/", {
    data: {
      email: `${username}@plaza.example`,
      password: "a quiet morning walk",
      username,
      display_name: name,
    },
  })
  expect(answer.status()).toBe(201)
  await page.goto("/messages")
  await expect(page.getByRole("heading", { name: "Messages", level: 2 })).toBeVisible()
  return { page, username }
}

async function say(page: Page, words: string): Promise<void> {
  const field = page.getByRole("textbox", { name: /^Message / })
  await field.fill(words)
  await field.press("Enter")
}

const said = (page: Page, words: string) =>
  page.getByRole("log", { name: "Messages" }).getByText(words, { exact: true })

test(
  "two people talk; one goes offline, writes, and comes back",
  { tag: "@phone" },
  async ({ browser }) => {
    const ana = await newcomer(browser, "Ana")
    const ben = await newcomer(browser, "Ben")

    await ana.page.goto(`/messages/new?to=${ben.username}`)
    await expect(ana.page.getByRole("heading", { name: "Ben" })).toBeVisible()
    const question =
      "Are you awake? The first loaves come out at seven, and somebody has to taste them."
    await say(ana.page, question)
    await expect(said(ana.page, question)).toBeVisible()

    // Ben's list shows it without a reload, no wider than the window, and then the conversation.
    const row = ben.page.getByRole("link", { name: /Ana/ })
    await expect(row).toBeVisible()
    await expectNothingSticksOut(ben.page)
    await row.click()
    await expect(said(ben.page, question)).toBeVisible()
    await expect(ben.page.getByText("Here now", { exact: true })).toBeVisible()

    const field = ben.page.getByRole("textbox", { name: /^Message / })
    await field.pressSequentially("Since")
    await expect(ana.page.getByText("is writing…")).toBeVisible()
    await say(ben.page, "Since five.")
    await expect(said(ana.page, "Since five.")).toBeVisible()
    await expect(ana.page.getByText("Read", { exact: true }).first()).toBeAttached()

    // Without a line the words wait, and what the other says meanwhile is caught up.
    await ben.page.context().setOffline(true)
    await say(ben.page, "Written in a tunnel.")
    await expect(ben.page.getByText("Waiting to be sent")).toBeVisible()
    await say(ana.page, "Are you still there?")
    await expect(said(ana.page, "Are you still there?")).toBeVisible()
    await ben.page.context().setOffline(false)

    await expect(said(ana.page, "Written in a tunnel.")).toBeVisible({ timeout: 30_000 })
    await expect(said(ben.page, "Are you still there?")).toBeVisible({ timeout: 30_000 })
    await expect(ben.page.getByText("Waiting to be sent")).toBeHidden()

    const order = async (page: Page) =>
      page.getByRole("log", { name: "Messages" }).locator("article p[dir=auto]").allTextContents()
    await expect.poll(() => order(ben.page)).toEqual(await order(ana.page))
    expect(new Set(await order(ana.page)).size).toBe(4)
  },
)

test("a picture goes along, and words survive a closed tab", async ({ browser }) => {
  const ana = await newcomer(browser, "Ana")
  const ben = await newcomer(browser, "Ben")
  await ana.page.goto(`/messages/new?to=${ben.username}`)
  await expect(ana.page.getByRole("heading", { name: "Ben" })).toBeVisible()

  const dot = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CABzGMSjNgCRYAt8pjnQuW8k0AAAAASUVORK5CYII=",
    "base64",
  )
  await ana.page
    .locator("input[type=file]")
    .setInputFiles({ name: "dot.png", mimeType: "image/png", buffer: dot })
  await expect(ana.page.getByRole("button", { name: "Send" })).toBeEnabled()
  await say(ana.page, "Look at this")
  await expect(said(ana.page, "Look at this")).toBeVisible()
  await ben.page.getByRole("link", { name: /Ana/ }).click()
  await expect(ben.page.getByRole("button", { name: /Photo 1 of 1 by Ana/ })).toBeVisible()

  await ana.page.getByRole("textbox", { name: /^Message / }).fill("Half a thou")
  await ana.page.reload()
  await expect(ana.page.getByRole("textbox", { name: /^Message / })).toHaveValue("Half a thou")
})
