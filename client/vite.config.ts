import { fileURLToPath } from "node:url"

import tailwindcss from "@tailwindcss/vite"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vitest/config"

import { budget } from "./tools/budget.ts"
import { first } from "./tools/first.ts"
import { parts } from "./tools/parts.ts"
import { precompress } from "./tools/precompress.ts"
import { worker } from "./tools/worker.ts"

const backend = process.env.PLAZA_BACKEND ?? "http://127.0.0.1:5000"

const tests = ["{src,tools}/**/*.test.{ts,tsx}"]
const withLanguages = ["src/**/{disguised,languages}*.test.{ts,tsx}"]

export default defineConfig({
  plugins: [react(), tailwindcss(), worker(), first(), budget(), precompress()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    // light-dark() and OKLCH stay as written; older targets would have them rewritten.
    target: ["chrome125", "firefox128", "safari17.5"],
    // The content security policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: parts } } },
  },
  server: {
    proxy: {
      "/api": backend,
      "/media": backend,
      "/socket.io": { target: backend, ws: true },
    },
  },
  test: {
    environment: "jsdom",
    environmentOptions: { jsdom: { url: "http://localhost:3000/" } },
    setupFiles: ["src/shared/testing/setup.ts"],
    reporters: ["default", "./tools/vitest-closing-line.ts"],
    restoreMocks: true,
    // Styles have no effect in jsdom; read as text they are what they are.
    css: { include: [/\?raw$/] },
    maxWorkers: 2,
    testTimeout: 20_000,
    // A new jsdom and all modules once more for each file take three times as long: only what learns
    // another language, which a module keeps, is by itself.
    projects: [
      {
        extends: true,
        test: { name: "together", isolate: false, include: tests, exclude: withLanguages },
      },
      { extends: true, test: { name: "alone", include: withLanguages } },
    ],
  },
})
