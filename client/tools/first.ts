import { readFile } from "node:fs/promises"
import { join } from "node:path"

import type { Plugin, Rolldown } from "vite"

import { initialChunks, withImports } from "./chunks.ts"

const fileName = "first.js"
const place = "const pages = []"

/** Pages that are opened from outside: their address, what src/app/routes/ draws them with, and for whom. */
export const opened = [
  { address: "^/$", routes: ["home"], members: true },
  { address: "^/posts/[^/]+$", routes: ["post"], members: true },
  { address: "^/people/[^/]+$", routes: ["profile"], members: true },
  { address: "^/activity$", routes: ["activity"], members: true },
  { address: "^/messages$", routes: ["messages"], members: true },
  { address: "^/messages/[0-9]+$", routes: ["messages", "conversation"], members: true },
  { address: "^/shop$", routes: ["shop"], members: false },
  { address: "^/shop/[^/]+$", routes: ["product"], members: false },
  { address: "^/sign-in$", routes: ["sign-in"], members: false },
  { address: "^/sign-up$", routes: ["sign-up"], members: false },
] as const

/** What first.js has to know of a build: the files of each of these pages but those of every page. */
export function filesOfPages(bundle: Rolldown.OutputBundle) {
  const always = new Set(initialChunks(bundle))
  const chunkOf = (route: string) => {
    const chunk = Object.values(bundle).find(
      (output) =>
        output.type === "chunk" && output.facadeModuleId?.endsWith(`/app/routes/${route}.tsx`),
    )
    if (!chunk) throw new Error(`The build has no page ${route}.`)
    return chunk.fileName
  }
  return opened.map(({ address, routes, members }) => ({
    address,
    members,
    files: withImports(bundle, routes.map(chunkOf))
      .filter((chunk) => !always.has(chunk))
      .map((chunk) => `/${chunk.fileName}`),
  }))
}

/** Writes into first.js which files a page takes, so that they need not wait for the app to ask. */
export function first(): Plugin {
  let publicDir = ""

  return {
    name: "plaza:first",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      ;({ publicDir } = config)
    },
    async generateBundle(_options, bundle) {
      const source = await readFile(join(publicDir, fileName), "utf8")
      if (!source.includes(place)) this.error(`${fileName} has no place for the pages.`)
      const pages = JSON.stringify(filesOfPages(bundle))
      this.emitFile({
        type: "asset",
        fileName,
        source: source.replace(place, `const pages = ${pages}`),
      })
    },
  }
}
