// Asks Lighthouse about the pages it is given, as a visitor and as a member; prints one JSON line a page.
import { launch } from "chrome-launcher"
import lighthouse from "lighthouse"
import desktop from "lighthouse/core/config/desktop-config.js"
import puppeteer from "puppeteer-core"

const { url, pages, account, runs, chromium } = JSON.parse(process.argv[2])
const categories = ["performance", "accessibility", "best-practices", "seo"]
const most = 3
const flags = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/** Lighthouse leaves cookies alone, so a session that begins here lasts for all of its visits. */
async function signIn(port) {
  const browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${port}` })
  const page = await browser.newPage()
  await page.goto(`${url}/sign-in`)
  await page.locator("input[type=email]").fill(account.email)
  await page.locator("input[type=password]").fill(account.password)
  await page.locator("form button[type=submit]").click()
  await page.waitForFunction(() => location.pathname === "/", { timeout: 60_000 })
  await page.close()
  await browser.disconnect()
}

/** On a busy machine a visit sometimes does not begin (NO_NAVSTART and its like); it is made again. */
async function visit(port, path, form) {
  const options = { port, onlyCategories: categories, output: "json", logLevel: "silent" }
  const config = form === "desktop" ? desktop : undefined
  for (let left = most; ; left -= 1) {
    const { lhr } = await lighthouse(url + path, options, config)
    if (!lhr.runtimeError) return lhr
    if (left === 1) throw new Error(`${path}: ${lhr.runtimeError.code}`)
  }
}

/** Each category's score, and which of its audits cost it something. */
function scoresOf(lhr) {
  const entries = Object.values(lhr.categories).map(({ id, score, auditRefs }) => {
    const lost = auditRefs
      .filter(({ weight, id: audit }) => weight > 0 && (lhr.audits[audit].score ?? 1) < 1)
      .map(({ id: audit }) => audit)
    return [id, { score: Math.round(100 * (score ?? 0)), lost }]
  })
  const { audits } = lhr
  return {
    ...Object.fromEntries(entries),
    lcp: audits["largest-contentful-paint"].numericValue ?? 0,
    cls: audits["cumulative-layout-shift"].numericValue ?? 0,
    tbt: audits["total-blocking-time"].numericValue ?? 0,
  }
}

async function audit(chosen, port) {
  for (const form of ["mobile", "desktop"])
    for (const { name, path } of chosen) {
      const scores = []
      for (let run = 0; run < runs; run += 1) scores.push(scoresOf(await visit(port, path, form)))
      console.log(JSON.stringify({ name, form, scores }))
    }
}

const chrome = await launch({ chromePath: chromium, chromeFlags: flags, logLevel: "silent" })
try {
  await audit(pages.filter(({ member }) => !member), chrome.port)
  const inside = pages.filter(({ member }) => member)
  if (inside.length > 0) await signIn(chrome.port)
  await audit(inside, chrome.port)
} finally {
  chrome.kill()
}
