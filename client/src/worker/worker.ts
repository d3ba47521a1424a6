/// <reference lib="webworker" />
import type { Build, Message } from "./messages"

declare const self: ServiceWorkerGlobalScope
declare const __BUILD__: Build

const build = __BUILD__
const family = "plaza-"
const shelf = family + build.version

/** Where the shell lies: index.html as it is shown when the server does not answer. */
const twin = "/offline"
/** In the twin's addresses: from the shelf, without asking the network. */
const kept = "?kept"

const notOurs = /^\/(api|socket\.io|media|metrics|health)(\/|$)/
const resting = new Set([502, 503, 504])
const shortest = 4_000
const longest = 60_000

/** How long a page may take. Doubled each time it is not enough, or a slow line never gets one. */
let patience = shortest

/** The page as the server has it now; another build's page names files that this worker does not hold. */
async function fetchTwin(): Promise<Response> {
  const page = await fetch("/", { cache: "reload", credentials: "omit" })
  const html = await page.text()
  const named = html.match(/\/assets\/[^"]+/g) ?? []
  const foreign = named.some((file) => !build.files.includes(file))
  if (!page.ok || named.length === 0 || foreign) throw new Error("This page is of another build.")

  const headers = new Headers(page.headers)
  headers.delete("Content-Encoding")
  headers.delete("Content-Length")
  const marked = html
    .replace("<html", '<html data-offline=""')
    .replace(/(src|href)="(\/(?!assets\/)[^"]+)"/g, `$1="$2${kept}"`)
  return new Response(marked, { headers })
}

async function install(): Promise<void> {
  const cache = await caches.open(shelf)
  try {
    const [page] = await Promise.all([
      fetchTwin(),
      cache.addAll(
        build.files.map((file) => {
          // A hashed name never means anything else; the others do from one build to the next.
          const cache = file.startsWith("/assets/") ? "default" : "reload"
          return new Request(file, { cache, credentials: "omit" })
        }),
      ),
    ])
    await cache.put(twin, page)
  } catch (error) {
    await caches.delete(shelf)
    throw error
  }
}

async function activate(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names
      .filter((name) => name.startsWith(family) && name !== shelf)
      .map((name) => caches.delete(name)),
  )
  await self.registration.navigationPreload.enable()
}

function tooLate(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error("The server takes too long.")), patience)
  })
}

/** Pages: from the server, or else the shell, which says that the server was not reached. */
async function page(event: FetchEvent): Promise<Response> {
  const preloaded = event.preloadResponse as Promise<Response | undefined>
  const asked = preloaded.then((response) => response ?? fetch(event.request))
  try {
    const response = await Promise.race([asked, tooLate()])
    if (resting.has(response.status)) throw new Error("The server rests.")
    patience = shortest
    return response
  } catch {
    patience = Math.min(2 * patience, longest)
    return (await fromShelf(twin)) ?? asked
  }
}

async function fromShelf(file: string): Promise<Response | undefined> {
  return (await caches.open(shelf)).match(file, { ignoreVary: true })
}

/** Files with a hash in their name: what is held is right for ever. */
async function asset(event: FetchEvent, file: string): Promise<Response> {
  const held = await fromShelf(file)
  if (held) return held
  const response = await fetch(event.request)
  if (response.status === 200 && response.type === "basic") {
    const copy = response.clone()
    event.waitUntil(caches.open(shelf).then((cache) => cache.put(file, copy)))
  }
  return response
}

self.addEventListener("install", (event) => event.waitUntil(install()))
self.addEventListener("activate", (event) => event.waitUntil(activate()))

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname, search } = new URL(url)
  if (method !== "GET" || origin !== self.location.origin || notOurs.test(pathname)) return
  if (mode === "navigate") event.respondWith(page(event))
  else if (pathname.startsWith("/assets/")) event.respondWith(asset(event, pathname))
  else if (search === kept)
    event.respondWith(fromShelf(pathname).then((held) => held ?? fetch(event.request)))
})

async function keepLanguage(language: string): Promise<void> {
  const files = build.languages[language] ?? []
  await (await caches.open(shelf)).addAll(files)
}

async function takeOverIfAlone(): Promise<void> {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true })
  if (pages.length === 1) await self.skipWaiting()
}

self.addEventListener("message", (event) => {
  const message = event.data as Message
  if (message.kind === "whose") event.ports[0]?.postMessage(build.entry)
  else if (message.kind === "speaks") event.waitUntil(keepLanguage(message.language))
  else if (message.kind === "take-over") event.waitUntil(self.skipWaiting())
  else event.waitUntil(takeOverIfAlone())
})
