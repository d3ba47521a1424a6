// Asks Lighthouse about the pages it is given, as a visitor and as a member; prints one JSON line a page.
import { launch } from "chrome-launcher"
import lighthouse from "lighthouse"
import { throttling } from "lighthouse/core/config/constants.js"
import desktop from "lighthouse/core/config/desktop-config.js"
import { pageFunctions } from "lighthouse/core/lib/page-functions.js"
import puppeteer from "puppeteer-core"

const { url, pages, account, runs, chromium } = JSON.parse(process.argv[2])
const categories = ["performance", "accessibility", "best-practices", "seo"]
const most = 3
/** The benchmark index of a mid-tier phone: the middle of 1500 to 2000, four times slower. */
const phone = 1750 / 4
const flags = [
  "--headless=new",
  "--no-sandbox",
  // The certificate is made for this run.
  "--ignore-certificate-errors",
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

/**
 * How many times slower the phone is than this machine now. Lighthouse's 4 is meant for a desktop with a
 * benchmark index of 1500 to 2000 and gives a mid-tier phone; its docs/throttling.md asks to calibrate elsewhere.
 */
async function slowdownNow(port) {
  const browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${port}` })
  const page = await browser.newPage()
  const found = []
  for (let round = 0; round < 3; round += 1)
    found.push(await page.evaluate(pageFunctions.computeBenchmarkIndex))
  await page.close()
  await browser.disconnect()
  const [, index] = found.sort((one, other) => one - other)
  return Math.max(1, index / phone)
}

async function settingsFor(form, port) {
  if (form === "desktop") return { slowdown: 1, config: desktop }
  const slowdown = await slowdownNow(port)
  const slow = { ...throttling.mobileSlow4G, cpuSlowdownMultiplier: slowdown }
  return { slowdown, config: { extends: "lighthouse:default", settings: { throttling: slow } } }
}

/** On a busy machine a visit sometimes does not begin (NO_NAVSTART and its like); it is made again. */
async function visit(port, path, form) {
  const options = { port, onlyCategories: categories, output: "json", logLevel: "silent" }
  for (let left = most; ; left -= 1) {
    const { slowdown, config } = await settingsFor(form, port)
    const { lhr } = await lighthouse(url + path, options, config)
    if (!lhr.runtimeError) return scoresOf(lhr, slowdown)
    if (left === 1) throw new Error(`${path}: ${lhr.runtimeError.code}`)
  }
}

/** Each category's score, and which of its audits cost it something. */
function scoresOf(lhr, slowdown) {
  const entries = Object.values(lhr.categories).map(({ id, score, auditRefs }) => {
    const lost = auditRefs
      .filter(({ weight, id: audit }) => weight > 0 && (lhr.audits[audit].score ?? 1) < 1)
      .map(({ id: audit }) => audit)
    return [id, { score: Math.round(100 * (score ?? 0)), lost }]
  })
  const { audits } = lhr
  return {
    ...Object.fromEntries(entries),
    slowdown,
    fcp: audits["first-contentful-paint"].numericValue ?? 0,
    lcp: audits["largest-contentful-paint"].numericValue ?? 0,
    cls: audits["cumulative-layout-shift"].numericValue ?? 0,
    tbt: audits["total-blocking-time"].numericValue ?? 0,
  }
}

async function audit(chosen, port) {
  for (const form of ["mobile", "desktop"])
    for (const { name, path } of chosen) {
      const scores = []
      for (let run = 0; run < runs; run += 1) scores.push(await visit(port, path, form))
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
