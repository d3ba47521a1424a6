import { randomBytes } from "node:crypto"

import type { Rolldown } from "vite"
import { expect, it } from "vitest"

import { bars, loadsOf, table, tooHeavy } from "./budget.ts"

/** Text that gzip cannot make much smaller than half. */
const noise = (bytes: number) => randomBytes(bytes).toString("hex")

function chunk(fileName: string, given: Partial<Rolldown.OutputChunk>): Rolldown.OutputChunk {
  const name = fileName.replace(".js", "")
  return {
    ...{ type: "chunk", fileName, name, code: "", imports: [], dynamicImports: [] },
    ...{ isEntry: false, isDynamicEntry: false, facadeModuleId: `/plaza/src/${name}.tsx` },
    ...given,
  } as Rolldown.OutputChunk
}

function bundleOf(...chunks: Rolldown.OutputChunk[]): Rolldown.OutputBundle {
  return Object.fromEntries(chunks.map((each) => [each.fileName, each]))
}

const entry = chunk("main.js", { isEntry: true, imports: ["shared.js"], code: noise(1_000) })
const shared = chunk("shared.js", { code: noise(40_000) })

it("lets through what is below every bar", () => {
  const home = chunk("home.js", { isDynamicEntry: true, imports: ["shared.js"] })
  const loads = loadsOf(bundleOf(entry, shared, home), { "icons/512.png": new Uint8Array(9_000) })

  expect(tooHeavy(loads)).toEqual([])
  expect(table(loads)).toMatch(/^first visit: scripts +4\d\.\d of +140\.0$/m)
})

it("does not count for a lazy route what the first visit has brought", () => {
  const home = chunk("home.js", { isDynamicEntry: true, imports: ["shared.js", "list.js"] })
  const list = chunk("list.js", { code: noise(3_000) })
  const loads = loadsOf(bundleOf(entry, shared, home, list), {})

  const own = loads.find(({ what }) => what === "home")?.bytes ?? 0
  expect(own).toBeGreaterThan(3_000)
  expect(own).toBeLessThan(6_000)
})

it("counts for a dialog only what the page that opens it has not brought", () => {
  const list = chunk("list.js", { code: noise(3_000) })
  const page = (name: string, imports: string[]) =>
    chunk(name, { isDynamicEntry: true, imports, dynamicImports: ["dialog.js"] })
  const dialog = chunk("dialog.js", { isDynamicEntry: true, imports: ["list.js"] })
  const weight = (...pages: Rolldown.OutputChunk[]) =>
    loadsOf(bundleOf(entry, shared, list, dialog, ...pages), {}).find(
      ({ what }) => what === "dialog",
    )?.bytes

  expect(weight(page("home.js", ["list.js"]))).toBeLessThan(100)
  expect(weight(page("home.js", ["list.js"]), page("other.js", []))).toBeGreaterThan(3_000)
})

it("finds a first visit that is too heavy, by what it imports", () => {
  const fat = chunk("shared.js", { code: noise(bars.scripts) })
  expect(tooHeavy(loadsOf(bundleOf(entry, fat), {}))).toMatchObject([
    { what: "first visit: scripts" },
  ])
})

it("finds a lazy route that is too heavy through a chunk it shares with another", () => {
  const list = chunk("list.js", { code: noise(bars.lazy) })
  const home = chunk("home.js", { isDynamicEntry: true, imports: ["list.js"] })
  const admin = chunk("app/routes/admin.js", { isDynamicEntry: true, imports: ["list.js"] })
  const over = tooHeavy(loadsOf(bundleOf(entry, shared, list, home, admin), {}))

  expect(over.map(({ what }) => what)).toEqual(["home"])
  expect(table(over)).toContain("over")
})

it("finds styles, fonts and pictures that are too heavy", () => {
  const over = tooHeavy(
    loadsOf(bundleOf(entry, shared), {
      "assets/index.css": Buffer.from(noise(bars.styles)),
      "assets/one.woff2": new Uint8Array(40_000),
      "assets/two.woff2": new Uint8Array(40_000),
      "icons/good.png": new Uint8Array(bars.picture),
      "icons/large.png": new Uint8Array(bars.picture + 1),
    }),
  )
  expect(over.map(({ what }) => what)).toEqual([
    "first visit: styles",
    "first visit: fonts",
    "icons/large.png",
  ])
})
