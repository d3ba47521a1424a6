import { createReadStream, existsSync, statSync } from "node:fs"
import { mkdtemp } from "node:fs/promises"
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http"
import { tmpdir } from "node:os"
import { extname, join } from "node:path"

import { build, type Plugin } from "vite"

const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
}
const served = /^\/(assets|icons)\/|^\/[\w-]+\.(js|svg|webmanifest)$/
const others = /^\/(api|socket\.io|media|health)(\/|$)/

/**
 * A release of the same Plaza whose entry has changed and hence its name, and with it that of every page, which
 * asks for the entry by name. Nothing is put into the pages: they are to keep to their budget.
 */
export async function buildNextRelease(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "plaza-release-"))
  const changed: Plugin = {
    name: "changed",
    transform: (code, id) =>
      id.endsWith("/src/main.tsx") ? `${code}\nglobalThis.release = "next"\n` : undefined,
  }
  await build({
    root: join(import.meta.dirname, ".."),
    logLevel: "error",
    plugins: [changed],
    build: { outDir: folder, emptyOutDir: true },
  })
  return folder
}

export interface Releases {
  url: string
  /** From now on the files of this folder are served, and no others. */
  deploy: (folder: string) => void
  /** Whether anybody answers. */
  rest: (resting: boolean) => void
  close: () => void
}

/** A Plaza whose client can be released anew while people use it; everything else is the server's. */
export async function openReleases(plaza: string): Promise<Releases> {
  let folder = join(import.meta.dirname, "../dist")
  let resting = false

  function sendFile(path: string, response: ServerResponse): void {
    const file = join(folder, path)
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { "Content-Type": "application/problem+json" }).end("{}")
      return
    }
    response.writeHead(200, {
      "Content-Type": types[extname(file)] ?? "application/octet-stream",
      "Cache-Control": path.startsWith("/assets/") ? "max-age=31536000, immutable" : "no-cache",
    })
    createReadStream(file).pipe(response)
  }

  function pass(incoming: IncomingMessage, response: ServerResponse): void {
    const { host } = new URL(plaza)
    const headers = { ...incoming.headers, host }
    if (headers.origin) headers.origin = plaza
    const passed = ask(new URL(incoming.url ?? "/", plaza), {
      method: incoming.method ?? "GET",
      headers,
    })
    passed.on("response", (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    passed.on("error", () => response.destroy())
    incoming.pipe(passed)
  }

  const server = createServer((incoming, response) => {
    const { pathname } = new URL(incoming.url ?? "/", plaza)
    if (resting) incoming.socket.destroy()
    else if (others.test(pathname)) pass(incoming, response)
    else sendFile(served.test(pathname) ? pathname : "/index.html", response)
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const { port } = server.address() as { port: number }

  return {
    url: `http://127.0.0.1:${port}`,
    deploy: (next) => void (folder = next),
    rest: (now) => void (resting = now),
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
