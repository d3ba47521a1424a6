import { expect, test, type Page } from "@playwright/test"

import { arrive, asMara, signUp } from "./newcomer"

test(
  "a visitor is asked to sign in, and the keyboard can skip to the form",
  { tag: "@phone" },
  async ({ page }) => {
    await page.goto("/")
    await expect(page).toHaveURL(/\/sign-in$/)
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()

    await page.keyboard.press("Tab")
    await expect(page.getByRole("link", { name: "Skip to the form" })).toBeFocused()
  },
)

test("Plaza can be installed: its manifest and every icon it names are served", async ({
  request,
}) => {
  const answer = await request.get("/manifest.webmanifest")
  expect(answer.headers()["content-type"]).toContain("application/manifest+json")
  const { icons } = (await answer.json()) as { icons: { src: string; type: string }[] }

  for (const { src, type } of icons) {
    const icon = await request.get(src)
    expect(icon.headers()["content-type"]).toContain(type)
  }
})

test(
  "who is here, and the page's own files, are asked for once, before the app has come",
  { tag: "@core" },
  async ({ browser }) => {
    const { page } = await signUp(browser, "Ana")
    let asked = 0
    page.on("request", (request) => {
      if (request.url().endsWith("/auth/refresh/")) asked += 1
    })
    const early = Promise.all([
      page.waitForRequest(/\/auth\/refresh\/$/),
      page.waitForRequest(/\/assets\/home-/),
    ])
    await page.route(/\/assets\/libraries-/, async (route) => {
      await early
      await route.continue()
    })

    await page.reload()
    await arrive(page)

    await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible()
    expect(asked).toBe(1)
  },
)

const behindTheFirstLink = async (page: Page, path: string, link: string) => {
  await page.goto(path)
  return page.getByRole("main").locator(link).first().getAttribute("href")
}

test("every page takes the answers to what was asked for it beside the app", async ({
  browser,
}) => {
  const page = await asMara(browser)
  const addresses = [
    "/",
    await behindTheFirstLink(page, "/", 'a[href^="/posts/"]'),
    await behindTheFirstLink(page, "/", 'a[href^="/people/"]'),
    "/activity",
    "/messages",
    await behindTheFirstLink(page, "/messages", 'a[href^="/messages/"]'),
    "/shop",
    await behindTheFirstLink(page, "/shop", 'a[href^="/shop/"]'),
  ]

  for (const address of addresses) {
    const answered = page.waitForResponse(/\/api\/v1\/(?!auth)/)
    await page.goto(address ?? "")
    await answered
    await arrive(page)
    const left = await page.evaluate(() => [...(window.plazaAnswers?.keys() ?? ["none asked"])])
    expect.soft(left, address ?? "").toEqual([])
  }
})
