import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { expect, test, type Page } from "@playwright/test"

import { expectNoBarriers, expectNothingSticksOut, signUp, signUpOn } from "./newcomer"
import { buildNextRelease, openReleases, type Releases } from "./releases"

test.use({ serviceWorkers: "allow" })

/** Until then a reload without a line shows the browser's own page. */
async function workerIsReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state === "activated") return
    await new Promise((done) => active?.addEventListener("statechange", done, { once: true }))
  })
}

/** What the worker has kept: addresses, and what is in them. */
const whatIsKept = (page: Page) =>
  page.evaluate(async () => {
    const kept: { path: string; text: string }[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const text = (await (await cache.match(request))?.text()) ?? ""
        kept.push({ path: new URL(request.url).pathname, text })
      }
    }
    return kept
  })

const findIn = (kept: { path: string; text: string }[], words: string[]) =>
  kept.filter(({ text }) => words.some((word) => text.includes(word))).map(({ path }) => path)

test(
  "without a line there is the shell, it says what is kept, and it goes on by itself",
  { tag: "@core" },
  async ({ browser }) => {
    const { page } = await signUp(browser, "Ana")
    await page.waitForURL("/")
    await workerIsReady(page)

    await page.context().setOffline(true)
    await page.goto("/messages")
    await expect(page.getByRole("heading", { name: "You are offline", level: 1 })).toBeVisible()
    await expect(page.getByText("Drafts lie on this device")).toBeVisible()
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible()
    await expectNoBarriers(page)
    await expectNothingSticksOut(page)

    await page.getByRole("button", { name: "Try again" }).click()
    await expect(page.getByText("No answer yet")).toBeVisible()

    await page.context().setOffline(false)
    await expect(page.getByRole("heading", { name: "Messages", level: 1 })).toBeVisible()
    await expect(page).toHaveURL(/\/messages$/)
  },
)

test("the shell speaks the language that was chosen, and no other is fetched", async ({
  browser,
}) => {
  const { page } = await signUp(browser, "Selma")
  await page.waitForURL("/")
  await page.evaluate(() => localStorage.setItem("plaza.language", "de"))
  await page.reload()
  await workerIsReady(page)
  const languages = async () =>
    (await whatIsKept(page)).map(({ path }) => path).filter((path) => /german|arabic/.test(path))
  await expect.poll(languages).toEqual([expect.stringMatching(/german/)])

  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByRole("heading", { name: "Du bist offline" })).toBeVisible()
})

test("after a whole session nothing of anybody lies in what is kept", async ({ browser }) => {
  const { page, name, username, email } = await signUp(browser, "Wilhelmine")
  await page.waitForURL("/")
  await workerIsReady(page)
  const said = `a secret of ${username}`

  await page.goto("/compose")
  await page.getByLabel("What is going on?").fill(said)
  await page.getByRole("button", { name: "Post", exact: true }).click()
  await page.waitForURL("/")
  await page.goto(`/people/${username}`)
  await expect(page.getByText(said)).toBeVisible()
  for (const path of ["/messages", "/activity", "/shop", "/settings/account", "/orders"]) {
    await page.goto(path)
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
    await page.waitForLoadState("networkidle")
  }

  const kept = await whatIsKept(page)
  const own = [name, username, email, said]
  expect(kept.length).toBeGreaterThan(20)
  expect(kept.map(({ path }) => path).filter((path) => !isOfTheBuild(path))).toEqual([])
  expect(findIn(kept, own)).toEqual([])

  // That it would have been found.
  await page.evaluate(async (words) => {
    const [shelf] = await caches.keys()
    await (await caches.open(shelf ?? "")).put("/leak", new Response(words))
  }, said)
  expect(findIn(await whatIsKept(page), own)).toEqual(["/leak"])
})

const isOfTheBuild = (path: string) =>
  /^\/(assets|icons)\/[\w.-]+$/.test(path) ||
  ["/offline", "/first.js", "/favicon.svg", "/manifest.webmanifest"].includes(path)

test("Chromium finds nothing that keeps Plaza from being installed", async ({
  playwright,
  baseURL,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "plaza-profile-"))
  // A private window installs nothing.
  const context = await playwright.chromium.launchPersistentContext(folder, {
    serviceWorkers: "allow",
  })
  try {
    const page = await context.newPage()
    await page.goto(`${baseURL ?? ""}/sign-in`)
    await workerIsReady(page)
    const chromium = await context.newCDPSession(page)

    const manifest = await chromium.send("Page.getAppManifest")
    expect(manifest.errors).toEqual([])
    expect(JSON.parse(manifest.data ?? "{}")).toMatchObject({ name: "Plaza", start_url: "/" })
    const { installabilityErrors } = await chromium.send("Page.getInstallabilityErrors")
    expect(installabilityErrors).toEqual([])
  } finally {
    await context.close()
    await rm(folder, { recursive: true })
  }
})

test.describe("a new release", () => {
  let next = ""
  let releases: Releases

  test.beforeAll(async () => {
    test.setTimeout(180_000)
    next = await buildNextRelease()
  })
  test.afterAll(() => rm(next, { recursive: true, force: true }))
  test.beforeEach(async ({ baseURL }) => {
    releases = await openReleases(baseURL ?? "")
  })
  test.afterEach(() => releases.close())

  const lookForNewer = (page: Page) =>
    page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  const releaseOf = (page: Page) =>
    page.evaluate(() => (globalThis as { release?: string }).release ?? "first")
  const prompt = (page: Page) => page.getByText("A new version is ready")

  test("is offered, loads when asked to in this window only, and keeps what was written", async ({
    browser,
  }) => {
    // Many whole pages are loaded, of two releases.
    test.slow()
    const context = await browser.newContext({ baseURL: releases.url })
    const page = await context.newPage()
    await signUpOn(page, "Ana")
    await page.waitForURL("/")
    await workerIsReady(page)
    await page.goto("/compose")
    await page.getByLabel("What is going on?").fill("Half a thought")
    const other = await context.newPage()
    await other.goto("/shop")
    await workerIsReady(other)

    releases.deploy(next)
    await lookForNewer(page)
    await expect(prompt(page)).toBeVisible()
    await expect(prompt(other)).toBeVisible()
    expect(await releaseOf(page)).toBe("first")
    await page.getByRole("button", { name: "Load it" }).click()

    await expect.poll(() => releaseOf(page).catch(() => "")).toBe("next")
    await expect(page.getByLabel("What is going on?")).toHaveValue("Half a thought")
    await expect(prompt(page)).toBeHidden()
    expect(await releaseOf(other)).toBe("first")
    await expect(prompt(other)).toBeVisible()
    expect(await page.evaluate(() => caches.keys())).toHaveLength(1)

    await other.getByRole("button", { name: "Load it" }).click()
    await expect.poll(() => releaseOf(other).catch(() => "")).toBe("next")
  })

  test("is what an older worker shows at the next page, whose every part is there", async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ baseURL: releases.url })).newPage()
    const missing: string[] = []
    page.on("response", (answer) => {
      if (answer.status() === 404) missing.push(answer.url())
    })
    await page.goto("/sign-in")
    await workerIsReady(page)
    await page.goto("/sign-in")
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe("activated")

    releases.deploy(next)
    await page.goto("/sign-up")
    await expect(page.getByRole("button", { name: "Sign up" })).toBeVisible()
    expect(await releaseOf(page)).toBe("next")
    await expect(prompt(page)).toBeHidden()

    releases.rest(true)
    await page.goto("/shop")
    await expect(page.getByRole("heading", { name: "Plaza is not answering" })).toBeVisible()
    releases.rest(false)
    await expect(page.getByRole("heading", { name: "Shop", level: 1 })).toBeVisible()
    expect(missing).toEqual([])
  })

  test("takes a page away from a window that has not loaded it: it says so, and how to go on", async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ baseURL: releases.url })).newPage()
    await page.goto("/sign-in")
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible()

    releases.deploy(next)
    await page.getByRole("link", { name: "Sign up" }).click()
    await expect(page.getByText("There is a newer Plaza")).toBeVisible()
    await page.getByRole("button", { name: "Load it" }).first().click()
    await expect(page.getByRole("button", { name: "Sign up" })).toBeVisible()
    expect(await releaseOf(page)).toBe("next")
  })
})
