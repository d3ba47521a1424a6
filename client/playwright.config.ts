import { defineConfig, devices } from "@playwright/test"

const wide = { width: 1440, height: 900 }

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  reporter: [["list"], ["./tools/playwright-closing-line.ts"]],
  workers: 1,
  timeout: 60_000,
  use: {
    baseURL: process.env.PLAZA_URL ?? "http://127.0.0.1:5000",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "desktop", use: { viewport: wide, colorScheme: "light" } },
    {
      name: "dark",
      use: { viewport: wide, colorScheme: "dark" },
      // What they do does not depend on the light; their pages are looked at elsewhere.
      testIgnore: /(chat|checkout)\.spec/,
    },
    {
      name: "phone",
      use: {
        ...devices["Pixel 7"],
        viewport: { width: 390, height: 844 },
        colorScheme: "light",
      },
    },
  ],
})
