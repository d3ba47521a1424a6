import { defineConfig, devices } from "@playwright/test"

/** Those who look after the house mostly sit at a desk; one run there is enough. */
const atDesks = /(admin|appearance|keyboard|markup|reflow|shortcuts|worker)\.spec/
const wide = { width: 1440, height: 900 }

/**
 * `core` is what `make test` has the time for: `@core` at the desk, and `@phone` there and on a phone.
 * `rest` is exactly what that leaves out; without the setting it is both.
 */
const part = process.env.PLAZA_JOURNEYS
const desk = { core: { grep: /@core|@phone/ }, rest: { grepInvert: /@core|@phone/ } }
// What is the same at every width is done at the desk.
const sameAnywhere = /people answer|edited and deleted|can be installed|in the dark/
const phone = {
  core: { grep: /@phone/ },
  rest: { grepInvert: new RegExp(`@phone|${sameAnywhere.source}`) },
}
const isPart = (name?: string): name is "core" | "rest" => name === "core" || name === "rest"

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  reporter: [["list"], ["./tools/playwright-closing-line.ts"]],
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.PLAZA_URL ?? "http://127.0.0.1:5000",
    // A journey is about the page; the worker has a journey of its own.
    serviceWorkers: "block",
    // Pictures of every step cost more than the steps; what the page held is kept.
    trace: { mode: "retain-on-failure", screenshots: false },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-gpu-compositing",
        "--disable-software-rasterizer",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    {
      name: "desktop",
      ...(isPart(part) && desk[part]),
      use: { viewport: wide, colorScheme: "light" },
    },
    {
      name: "phone",
      testIgnore: atDesks,
      ...(isPart(part) ? phone[part] : { grepInvert: sameAnywhere }),
      use: {
        ...devices["Pixel 7"],
        viewport: { width: 390, height: 844 },
        colorScheme: "light",
      },
    },
  ],
})
