import type { Rolldown } from "vite"
import { expect, it } from "vitest"

import { describeBuild } from "./worker.ts"

function chunk(fileName: string, given: Partial<Rolldown.OutputChunk>): Rolldown.OutputChunk {
  return {
    ...{ type: "chunk", fileName, name: "", code: "", imports: [], dynamicImports: [] },
    ...{ isEntry: false, isDynamicEntry: false, facadeModuleId: null, ...given },
  } as Rolldown.OutputChunk
}

const entry = chunk("assets/index-1.js", { isEntry: true, imports: ["assets/react-1.js"] })
const parts = [
  chunk("assets/react-1.js", {}),
  chunk("assets/home-1.js", { isDynamicEntry: true }),
  chunk("assets/basket-1.js", {}),
  chunk("assets/offline-1.js", {
    ...{ isDynamicEntry: true, imports: ["assets/react-1.js", "assets/basket-1.js"] },
    facadeModuleId: "/plaza/client/src/app/offline/offline-app.tsx",
  }),
  chunk("assets/german-1.js", {
    ...{ isDynamicEntry: true, imports: ["assets/react-1.js"] },
    facadeModuleId: "/plaza/client/src/app/languages/german.ts",
  }),
]
const worker = chunk("sw.js", { isEntry: true, code: "1" })

function describe(held: Record<string, Uint8Array>, ...chunks: Rolldown.OutputChunk[]) {
  return describeBuild(Object.fromEntries(chunks.map((each) => [each.fileName, each])), held)
}

const icon = { "favicon.svg": new Uint8Array([1]) }

it("keeps the first visit, the offline page and the icons; a language by itself, other pages not", () => {
  expect(describe(icon, worker, entry, ...parts)).toMatchObject({
    entry: "/assets/index-1.js",
    files: [
      "/assets/basket-1.js",
      "/assets/index-1.js",
      "/assets/offline-1.js",
      "/assets/react-1.js",
      "/favicon.svg",
    ],
    languages: { de: ["/assets/german-1.js"] },
  })
})

it("is another version when any file, an icon or the worker itself is another, and else the same", () => {
  const version = (held = icon, ...chunks: Rolldown.OutputChunk[]) =>
    describe(held, entry, ...chunks).version
  const first = version(icon, worker, ...parts)
  const home = chunk("assets/home-2.js", { isDynamicEntry: true })

  expect(version(icon, worker, ...parts)).toBe(first)
  const others = [
    version(icon, worker, ...parts, home),
    version({ "favicon.svg": new Uint8Array([2]) }, worker, ...parts),
    version(icon, chunk("sw.js", { isEntry: true, code: "2" }), ...parts),
  ]
  expect(new Set([first, ...others]).size).toBe(4)
})

it("does not build a worker without an offline page", () => {
  expect(() => describe(icon, worker, entry)).toThrow("no offline page")
})
