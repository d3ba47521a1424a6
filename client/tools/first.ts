import { readFile } from "node:fs/promises"
import { join } from "node:path"

import type { Plugin, Rolldown } from "vite"

import { initialChunks, withImports } from "./chunks.ts"

const fileName = "first.js"
const place = "const pages = []"

/**
 * Pages that are opened from outside: their address, what src/app/routes/ draws them with, whether for members
 * only, and what their `early` asks when nothing is filtered ($1 is the address's own part).
 */
export const opened = [
  { address: "^/$", routes: ["home"], members: true, asks: ["/api/v1/posts/?feed=home"] },
  {
    ...{ address: "^/posts/([1-9][0-9]*)$", routes: ["post"], members: true },
    asks: ["/api/v1/posts/$1/", "/api/v1/posts/$1/comments/?limit=50"],
  },
  {
    ...{ address: "^/people/([a-z0-9_]+)$", routes: ["profile"], members: true },
    asks: ["/api/v1/users/$1/", "/api/v1/posts/?author=$1"],
  },
  {
    ...{ address: "^/activity$", routes: ["activity"], members: true },
    asks: ["/api/v1/notifications/"],
  },
  {
    ...{ address: "^/messages$", routes: ["messages"], members: true },
    asks: ["/api/v1/conversations/"],
  },
  {
    ...{
      address: "^/messages/([1-9][0-9]*)$",
      routes: ["messages", "conversation"],
      members: true,
    },
    asks: ["/api/v1/conversations/$1/", "/api/v1/conversations/$1/messages/?limit=40"],
  },
  {
    ...{ address: "^/shop$", routes: ["shop"], members: false },
    asks: ["/api/v1/products/?limit=24&sort=newest", "/api/v1/categories/"],
  },
  {
    ...{ address: "^/shop/([a-z0-9-]+)$", routes: ["product"], members: false },
    asks: ["/api/v1/products/$1/"],
  },
  { address: "^/sign-in$", routes: ["sign-in"], members: false, asks: [] },
  { address: "^/sign-up$", routes: ["sign-up"], members: false, asks: [] },
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
  return opened.map(({ address, routes, members, asks }) => ({
    ...{ address, members, asks },
    files: withImports(bundle, routes.map(chunkOf))
      .filter((chunk) => !always.has(chunk))
      .map((chunk) => `/${chunk.fileName}`),
  }))
}

/** Writes into first.js what a page takes and asks, so that it need not wait for the app to do so. */
export function first(): Plugin {
  let publicDir = ""

  return {
    name: "plaza:first",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      ;({ publicDir } = config)
    },
    // A module waits for the page to be read and holds up no paint: what does comes before it on a slow line.
    transformIndexHtml: {
      order: "post",
      handler: (html) =>
        html.replaceAll(
          /<(?:script type="module"|link rel="modulepreload") /g,
          (tag) => `${tag}fetchpriority="low" `,
        ),
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
