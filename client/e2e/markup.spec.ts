import { expect, request, test, type APIRequestContext, type Page } from "@playwright/test"

import { asMara, signUp } from "./newcomer"

const mark = "window.__ran=1"
const canary = "https://canary.invalid"

/** What has been markup somewhere: elements, attributes, addresses, templates, and ways out of a quoted place. */
const payloads = [
  `<script>${mark}</script>`,
  `<ScRiPt src=${canary}/1></sCrIpT>`,
  `<script/x>${mark}</script/x>`,
  `<<script>${mark}//<</script>`,
  `<img src=x onerror="${mark}">`,
  `<img src=x onerror=${mark}//`,
  `<img src=${canary}/2>`,
  `<img srcset="${canary}/3 2x">`,
  `<image src=x onerror=${mark}>`,
  `<svg onload=${mark}>`,
  `<svg/onload=${mark}//`,
  `<svg><script>${mark}</script></svg>`,
  `<svg><animate onbegin=${mark} attributeName=x dur=1s>`,
  `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'/>#x">`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${mark}>`,
  `<body onload=${mark}>`,
  `<details open ontoggle=${mark}>`,
  `<input autofocus onfocus=${mark}>`,
  `<select autofocus onfocus=${mark}>`,
  `<video><source onerror=${mark}>`,
  `<audio src=x onerror=${mark}>`,
  `<marquee onstart=${mark}>`,
  `<div onpointerover=${mark}>over</div>`,
  `<a href="javascript:${mark}">a</a>`,
  `javascript:${mark}`,
  `\u0001javascript:${mark}`,
  `java\tscript:${mark}`,
  `JaVaScRiPt:${mark}`,
  `vbscript:${mark}`,
  `data:text/html,<script>${mark}</script>`,
  `<iframe srcdoc="<script>parent.${mark}</script>"></iframe>`,
  `<iframe src="javascript:parent.${mark}"></iframe>`,
  `<object data="javascript:${mark}">`,
  `<embed src="${canary}/4">`,
  `<link rel=stylesheet href="${canary}/5">`,
  `<style>@import "${canary}/6";</style>`,
  `<div style="background:url(${canary}/7)">`,
  `<meta http-equiv=refresh content="0;url=${canary}/8">`,
  `<base href="${canary}/">`,
  `<form action="${canary}/9"><button>x</button></form>`,
  `"><img src=x onerror=${mark}>`,
  `'><img src=x onerror=${mark}>`,
  `\`><img src=x onerror=${mark}>`,
  `" onmouseover="${mark}" x="`,
  `' autofocus onfocus='${mark}`,
  `</textarea><script>${mark}</script>`,
  `</title><script>${mark}</script>`,
  `--><script>${mark}</script><!--`,
  `{{constructor.constructor('${mark}')()}}`,
  `\${${mark}}`,
  `[x](javascript:${mark})`,
  `![x](${canary}/10)`,
]
const all = payloads.join("\n")
/** As much as fits into a post, a comment or a message. */
const halves = [payloads.slice(0, 26).join("\n"), payloads.slice(26).join("\n")] as const
const short = `<img src=x onerror=${mark}>`

/** Somebody who speaks to the API by themselves. */
async function asMember(
  base: string,
  credentials: object,
  door: string,
): Promise<APIRequestContext> {
  const guest = await request.newContext({ baseURL: base })
  const answer = await guest.post(`/api/v1/auth/${door}/`, { data: credentials })
  expect(answer.ok()).toBe(true)
  const { access_token } = (await answer.json()) as { access_token: string }
  await guest.dispose()
  return request.newContext({
    baseURL: base,
    extraHTTPHeaders: { Authorization: `Bearer ${access_token}` },
  })
}

async function made<T>(who: APIRequestContext, path: string, data: object): Promise<T> {
  const answer = await who.post(`/api/v1${path}`, {
    data,
    headers: { "Idempotency-Key": crypto.randomUUID() },
  })
  expect(answer.status(), await answer.text()).toBeLessThan(300)
  return (await answer.json()) as T
}

interface Listener {
  page: Page
  trouble: string[]
}

/** Notes dialogs and questions to the canary on a page. */
function listen(page: Page): Listener {
  const trouble: string[] = []
  page.on("dialog", (dialog) => {
    trouble.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on("request", (asked) => {
    if (asked.url().includes("canary.invalid")) trouble.push(asked.url())
  })
  return { page, trouble }
}

/** The page shows the words, none of them ran, and no link leads anywhere but to a page. */
async function expectOnlyWords(
  { page, trouble }: Listener,
  path: string,
  words: string,
): Promise<void> {
  await page.goto(path)
  await expect(page.getByText(words).first()).toBeVisible()
  const found = await page.evaluate(() => ({
    ran: "__ran" in window,
    schemes: [...new Set([...document.links].map(({ protocol }) => protocol))],
    planted: document.querySelectorAll(
      "main :is(script, iframe, object, embed, marquee, base, meta)",
    ).length,
    handlers: [...document.querySelectorAll("*")].filter((element) =>
      [...element.attributes].some(({ name }) => name.startsWith("on")),
    ).length,
  }))
  expect(found.schemes.filter((scheme) => !["http:", "https:"].includes(scheme))).toEqual([])
  expect({ ...found, schemes: [], trouble }).toEqual({
    ran: false,
    schemes: [],
    planted: 0,
    handlers: 0,
    trouble: [],
  })
}

test(
  "what people write is text on every page, for members and for those who look after the house",
  { tag: "@core" },
  async ({ browser, baseURL }) => {
    const base = baseURL ?? ""
    const ana = await signUp(browser, "Ana")
    await ana.page.waitForURL("/")
    const name = `mallory${Math.random().toString(36).slice(2, 10)}`
    const email = `${name}@plaza.example`
    const mallory = await asMember(base, { email, password: "a quiet evening walk" }, "register")
    const keeper = await asMember(
      base,
      { email: "tomas@plaza.example", password: "plaza-demo-2026" },
      "login",
    )

    const me = (await (
      await mallory.patch("/api/v1/users/me/", {
        data: { display_name: short, bio: all.slice(0, 500) },
      })
    ).json()) as { username: string }
    const anas = (await (await mallory.get(`/api/v1/users/${ana.username}/`)).json()) as {
      id: number
    }
    const picture = (await (
      await mallory.post("/api/v1/media/", {
        multipart: {
          file: { name: `${short}.png`, mimeType: "image/png", buffer: onePixel() },
          alt_text: short,
        },
      })
    ).json()) as { id: number }
    const post = await made<{ id: number }>(mallory, "/posts/", {
      body: all,
      media_ids: [picture.id],
    })
    await made(mallory, `/posts/${post.id}/comments/`, { body: halves[1] })
    const { id: talk } = await made<{ id: number }>(mallory, "/conversations/", {
      member_ids: [anas.id],
    })
    for (const body of halves)
      await made(mallory, `/conversations/${talk}/messages/`, {
        body,
        client_id: crypto.randomUUID(),
      })
    const product = await made<{ id: number; slug: string; variants: { id: number }[] }>(
      keeper,
      "/products/",
      {
        name: short,
        description: all,
        tags: [name],
        options: [{ name: "<b>Size</b>", values: ["<i>S</i>"] }],
        variants: [{ choice: ["<i>S</i>"], sku: name, price: { amount: 500, currency: "EUR" } }],
        published: true,
      },
    )

    try {
      const listener = listen(ana.page)
      const said = payloads[0] ?? ""
      await expectOnlyWords(listener, `/people/${me.username}`, short)
      await expectOnlyWords(listener, `/posts/${post.id}`, said)
      await expectOnlyWords(listener, "/?feed=local", short)
      await expectOnlyWords(listener, `/messages/${talk}`, said)
      await expectOnlyWords(listener, `/shop/${product.slug}`, short)

      const admin = listen(await asMara(browser))
      await expectOnlyWords(admin, `/admin/users?q=${me.username}`, short)
      await expectOnlyWords(admin, `/admin/posts?q=${me.username}`, said)
      await expectOnlyWords(admin, `/admin/products?q=${name}`, short)
    } finally {
      await keeper.delete(`/api/v1/products/${product.id}/`)
    }
  },
)

/** A picture of one point, as PNG. */
function onePixel(): Buffer {
  const text =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
  return Buffer.from(text, "base64")
}
