import { expect, test, type Browser, type Page } from "@playwright/test"

import { expectNoBarriers, signUp } from "./newcomer"

const article = (page: Page, words: string) =>
  page.getByRole("article").filter({ hasText: words }).first()

async function openComposer(page: Page): Promise<void> {
  await page.getByRole("link", { name: "New post", exact: true }).first().click()
  await expect(page.getByRole("dialog", { name: "New post" })).toBeVisible()
}

async function post(page: Page, words: string): Promise<number> {
  const answer = page.waitForResponse(
    (response) => response.url().endsWith("/posts/") && response.request().method() === "POST",
  )
  await openComposer(page)
  await page.getByLabel("What is going on?").fill(words)
  await page.getByRole("button", { name: "Post", exact: true }).click()
  const { id } = (await (await answer).json()) as { id: number }
  await expect(page.getByRole("dialog")).toBeHidden()
  return id
}

/** The home page once the line is up: a like must not be told before anybody listens. */
async function arrive(browser: Browser, name: string) {
  const person = await signUp(browser, name)
  await person.page.waitForURL("/")
  return person
}

test("a newcomer posts a photo and sees it", { tag: "@phone" }, async ({ browser }) => {
  const { page } = await arrive(browser, "Ana")
  await expect(page.getByText("It is quiet here")).toBeVisible()
  const picture = await page.screenshot()

  await openComposer(page)
  await page.getByLabel("What is going on?").fill("Seen this morning #plaza")
  await page
    .getByLabel("Photos", { exact: true })
    .setInputFiles(["one", "two"].map((name) => ({ name, mimeType: "image/png", buffer: picture })))
  await page.getByLabel("Description of photo 1").fill("The square at seven")
  await expectNoBarriers(page)
  await page.getByRole("button", { name: "Post", exact: true }).click()

  const mine = article(page, "Seen this morning")
  await expect(mine).toBeVisible()
  await expect(mine.getByRole("link", { name: "#plaza" })).toBeVisible()
  const photo = mine.getByRole("button", { name: /The square at seven/ })
  await expect
    .poll(() => photo.locator("img").evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(0)

  await photo.click()
  const large = page.getByRole("dialog", { name: "Photo 1 of 2" })
  await expect(large).toContainText("The square at seven")
  await page.keyboard.press("Escape")
  await expect(large).toBeHidden()
  await expect(photo).toBeFocused()
})

test("a draft outlives a closed composer and a reload", async ({ browser }) => {
  const { page } = await arrive(browser, "Ana")
  await openComposer(page)
  await page.getByLabel("What is going on?").fill("Half a thought")
  await page.keyboard.press("Escape")
  await expect(page.getByRole("dialog")).toBeHidden()
  await expect(page).toHaveURL("/")

  await page.reload()
  await openComposer(page)
  await expect(page.getByLabel("What is going on?")).toHaveValue("Half a thought")
})

test(
  "a like is seen live by the author, and a new post waits behind the pill",
  { tag: "@core" },
  async ({ browser }) => {
    const ana = await arrive(browser, "Ana")
    const ben = await arrive(browser, "Ben")
    const words = `The oven is warm ${ana.username}`
    const id = await post(ana.page, words)
    await ana.page.goto(`/posts/${id}`)
    await expect(ana.page.getByText("0 likes")).toBeVisible()

    await ben.page.getByRole("link", { name: "Local" }).click()
    const row = article(ben.page, words)
    await row.getByRole("button", { name: "Like, 0 likes" }).click()
    await expect(row.getByRole("button", { name: "Like, 1 like" })).toHaveAttribute(
      "aria-pressed",
      "true",
    )

    await expect(ana.page.getByText("1 like")).toBeVisible()
    await ana.page.getByText("1 like").click()
    await expect(ana.page.getByRole("dialog").getByText(`@${ben.username}`)).toBeVisible()
    await ana.page.keyboard.press("Escape")

    await ana.page.goto("/")
    await post(ana.page, `Another loaf ${ana.username}`)
    const pill = ben.page.getByRole("button", { name: /new posts?$/ })
    await expect(pill).toBeVisible()
    await expect(article(ben.page, `Another loaf ${ana.username}`)).toBeHidden()
    await pill.click()
    await expect(article(ben.page, `Another loaf ${ana.username}`)).toBeVisible()
  },
)

test("a like that came before the line was up is seen as well", async ({ browser }) => {
  const ana = await arrive(browser, "Ana")
  const ben = await arrive(browser, "Ben")
  const words = `The line is slow ${ana.username}`
  const id = await post(ana.page, words)
  let letThrough: () => void = () => undefined
  const liked = new Promise<void>((resolve) => (letThrough = resolve))
  await ana.page.routeWebSocket(/socket\.io/, async (line) => {
    await liked
    line.connectToServer()
  })
  await ana.page.goto(`/posts/${id}`)
  await expect(ana.page.getByText("0 likes")).toBeVisible()

  await ben.page.getByRole("link", { name: "Local" }).click()
  const row = article(ben.page, words)
  await row.getByRole("button", { name: "Like, 0 likes" }).click()
  await expect(row.getByRole("button", { name: "Like, 1 like" })).toBeVisible()
  letThrough()

  await expect(ana.page.getByText("1 like")).toBeVisible()
})

test("people answer, edit and take back", async ({ browser }) => {
  const ana = await arrive(browser, "Ana")
  const ben = await arrive(browser, "Ben")
  const id = await post(ana.page, "Who wants bread?")
  for (const { page } of [ana, ben]) {
    await page.goto(`/posts/${id}`)
    await expect(page.getByText("No replies yet")).toBeVisible()
  }

  await ben.page.getByRole("textbox", { name: "Reply to Ana" }).fill("Save me one")
  await ben.page.keyboard.press("Control+Enter")
  const benSays = ana.page.getByRole("article").filter({ hasText: "Save me one" }).last()
  await expect(benSays).toBeVisible()
  await expectNoBarriers(ana.page)

  await benSays.getByRole("button", { name: "Reply to Ben" }).click()
  await ana.page.getByRole("textbox", { name: "Reply to Ben" }).fill("Come at seven")
  await ana.page.keyboard.press("Control+Enter")
  const anaSays = (page: Page) => page.getByRole("article").filter({ hasText: "Come at" }).last()
  await expect(anaSays(ben.page)).toContainText("Come at seven")

  await anaSays(ana.page).getByRole("button", { name: "Edit" }).click()
  await ana.page.getByLabel("Edit reply").fill("Come at eight")
  await ana.page.getByRole("button", { name: "Save" }).click()
  await expect(anaSays(ben.page)).toContainText("Come at eight")

  const own = ben.page.getByRole("article").filter({ hasText: "Save me one" }).last()
  await own.getByRole("button", { name: "Delete" }).first().click()
  await ben.page.getByRole("button", { name: "Delete reply" }).click()
  await expect(ana.page.getByText("This reply was deleted.")).toBeVisible()
  await expect(anaSays(ana.page)).toBeVisible()
})

test("a post is edited and deleted, and its earlier wording can be read", async ({ browser }) => {
  const { page } = await arrive(browser, "Ana")
  const id = await post(page, "Market on Saturday")
  await page.goto(`/posts/${id}`)

  await page.getByRole("button", { name: "More about this post" }).click()
  await page.getByRole("menuitem", { name: "Edit" }).click()
  await page.getByLabel("Text").fill("Market on Sunday")
  await page.getByRole("button", { name: "Save" }).click()
  // The post hears of it over the line, perhaps before the form has closed.
  await expect(page.getByLabel("Text")).toBeHidden()
  await expect(page.getByText("Market on Sunday")).toBeVisible()

  await page.getByRole("button", { name: "More about this post" }).click()
  await page.getByRole("menuitem", { name: "Earlier wordings" }).click()
  await expect(page.getByRole("dialog").getByText("Market on Saturday")).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(page.getByRole("dialog")).toBeHidden()

  await page.getByRole("button", { name: "More about this post" }).click()
  await page.getByRole("menuitem", { name: "Delete" }).click()
  await page.getByRole("button", { name: "Delete post" }).click()
  await expect(page).toHaveURL("/")
  await expect(page.getByText("Market on Sunday")).toBeHidden()
})

test("Back leads to the row one left, at the same height", async ({ browser }) => {
  const { page } = await arrive(browser, "Ana")
  test.slow()
  for (let at = 1; at <= 7; at += 1) await post(page, `Post ${at}\n${"line\n".repeat(4 + at)}`)
  await page.reload()
  const row = article(page, "Post 2")
  await row.scrollIntoViewIfNeeded()
  const before = (await row.boundingBox())?.y ?? 0

  await row.getByRole("link", { name: /Reply/ }).click()
  await expect(page.getByRole("heading", { name: "Post", level: 1 })).toBeVisible()
  await page.goBack()

  await expect(row).toBeVisible()
  await expect
    .poll(async () => Math.abs(((await row.boundingBox())?.y ?? 0) - before))
    .toBeLessThan(4)
})
