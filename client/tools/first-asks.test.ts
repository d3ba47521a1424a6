import { readFile } from "node:fs/promises"

import { afterEach, expect, it, vi } from "vitest"

import { opened } from "./first.ts"

const pages = opened.map((page) => ({ ...page, files: [] }))
const source = (await readFile("public/first.js", "utf8")).replace(
  "const pages = []",
  `const pages = ${JSON.stringify(pages)}`,
)

const asked = vi.fn<typeof fetch>()

/** Runs first.js as the page at this address would. */
async function begin(address: string, refresh = Response.json({ access_token: "fresh" })) {
  asked.mockImplementation((where) =>
    Promise.resolve(where === "/api/v1/auth/refresh/" ? refresh : Response.json({})),
  )
  vi.stubGlobal("fetch", asked)
  vi.stubGlobal("navigator", {
    languages: ["en"],
    locks: { request: (_name: string, task: () => unknown) => Promise.resolve(task()) },
  })
  history.replaceState(null, "", address)
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- it is no module
  new Function(source)()
  await Promise.allSettled([...(window.plazaAnswers?.values() ?? [])])
}

const questions = () => asked.mock.calls.map(([where, options]) => [where, options?.headers])

afterEach(() => {
  delete window.plazaAnswers
  delete window.plazaRefresh
  document.cookie = "plaza_csrf_3000=; path=/; max-age=0"
  asked.mockReset()
  vi.unstubAllGlobals()
})

it("asks a guest's first questions at once", async () => {
  await begin("/shop/two-ink-hill-print")
  expect(questions()).toEqual([["/api/v1/products/two-ink-hill-print/", {}]])
})

it("asks a member's as that member, once it is known who is here", async () => {
  document.cookie = "plaza_csrf_3000=half; path=/"
  await begin("/posts/12")

  const headers = { Authorization: "Bearer fresh" }
  expect(questions()).toEqual([
    ["/api/v1/auth/refresh/", { "X-CSRF-TOKEN": "half" }],
    ["/api/v1/posts/12/", headers],
    ["/api/v1/posts/12/comments/?limit=50", headers],
  ])
  expect(await (await window.plazaRefresh)?.json()).toEqual({ access_token: "fresh" })
})

it("asks nothing for one whose session is over", async () => {
  document.cookie = "plaza_csrf_3000=half; path=/"
  await begin("/", new Response(null, { status: 401 }))
  expect(asked).toHaveBeenCalledOnce()
})

it("asks nothing for a page behind the door, nor for a list that is filtered", async () => {
  await begin("/messages")
  await begin("/shop?category=paper")
  expect(asked).not.toHaveBeenCalled()
})
