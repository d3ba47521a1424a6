// Writes docs/screenshots/: the main pages with demo data, wide and narrow, light and dark.
import { mkdir } from "node:fs/promises"

import { chromium } from "@playwright/test"

const base = process.env.PLAZA_URL ?? "http://127.0.0.1:5000"
const folder = new URL("../../docs/screenshots/", import.meta.url).pathname
const pages = { home: "/", messages: "/messages/11", shop: "/shop", profile: "/people/ines" }
const screens = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

await mkdir(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
})
for (const [screen, viewport] of Object.entries(screens)) {
  for (const colorScheme of ["light", "dark"]) {
    const page = await (await browser.newContext({ viewport, colorScheme })).newPage()
    await page.goto(`${base}/sign-in`)
    await page.getByLabel("Email").fill("noor@plaza.example")
    await page.getByLabel("Password", { exact: true }).fill("plaza-demo-2026")
    await page.getByRole("button", { name: "Sign in" }).click()
    await page.getByRole("heading", { name: "Home" }).waitFor()
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(base + path)
      await page.waitForLoadState("networkidle").catch(() => undefined)
      await page.screenshot({ path: `${folder}${name}-${screen}-${colorScheme}.png` })
    }
  }
}
await browser.close()
