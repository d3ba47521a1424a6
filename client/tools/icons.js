// Draws public/icons/ from the mark in favicon.svg: `node tools/icons.js`.
import { readFile, writeFile } from "node:fs/promises"

import { chromium } from "@playwright/test"

const mark = await readFile(new URL("../public/favicon.svg", import.meta.url), "utf8")
const paper = "#fdf9f2"
// A maskable icon is cut to a circle or worse: the mark keeps to the middle of it.
const icons = [
  { name: "192.png", side: 192, share: 1 },
  { name: "512.png", side: 512, share: 1 },
  { name: "maskable.png", side: 512, share: 0.6, ground: paper },
  { name: "touch.png", side: 180, share: 0.68, ground: paper },
]

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
})
for (const { name, side, share, ground } of icons) {
  const page = await browser.newPage({ viewport: { width: side, height: side } })
  const image = `data:image/svg+xml,${encodeURIComponent(mark)}`
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground ?? "none"}">` +
      `<img alt="" src="${image}" width="${Math.round(side * share)}"></body>`,
  )
  await page.locator("img").evaluate((img) => img.decode())
  const file = await page.screenshot({ omitBackground: ground === undefined })
  await writeFile(new URL(`../public/icons/${name}`, import.meta.url), file)
}
await browser.close()
