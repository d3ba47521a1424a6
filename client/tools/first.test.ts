import { readFile } from "node:fs/promises"

import type { Rolldown } from "vite"
import { expect, it } from "vitest"

import { filesOfPages, opened } from "./first.ts"

function chunk(fileName: string, given: Partial<Rolldown.OutputChunk>): Rolldown.OutputChunk {
  return {
    ...{ type: "chunk", fileName, imports: [], dynamicImports: [], facadeModuleId: null },
    ...{ isEntry: false },
    ...given,
  } as Rolldown.OutputChunk
}

const page = (route: string, imports: string[]) =>
  chunk(`assets/${route}.js`, { imports, facadeModuleId: `/plaza/src/app/routes/${route}.tsx` })

const entry = chunk("assets/main.js", { isEntry: true, imports: ["assets/libraries.js"] })
const others = [chunk("assets/libraries.js", {}), chunk("assets/cards.js", {})]
const pages = opened
  .flatMap(({ routes }) => routes)
  .map((route) => page(route, ["assets/libraries.js", "assets/cards.js"]))
const bundleOf = (all: Rolldown.OutputChunk[]) =>
  Object.fromEntries(all.map((each) => [each.fileName, each]))

it("names the files of a page that the app itself does not bring", () => {
  const named = filesOfPages(bundleOf([entry, ...others, ...pages]))
  const [messages] = named.filter(({ address }) => new RegExp(address).test("/messages/12"))

  expect(messages?.files).toEqual([
    "/assets/messages.js",
    "/assets/cards.js",
    "/assets/conversation.js",
  ])
})

it("does not build with a page that is not there", () => {
  expect(() => filesOfPages(bundleOf([entry, ...others]))).toThrow("The build has no page home.")
})

it("finds in first.js the place it writes to", async () => {
  expect(await readFile("public/first.js", "utf8")).toContain("const pages = []\n")
})
