import { fireEvent, screen, waitFor } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { expect, it, vi } from "vitest"

import { signInAs } from "@/shared/testing/people"
import { makeMedia, makePost, pageOf } from "@/shared/testing/posts"
import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { Composer } from "./composer"

URL.createObjectURL = () => "blob:photo"
URL.revokeObjectURL = () => undefined

const field = () => screen.getByLabelText("What is going on?")
const photo = () => new File(["pixels"], "loaf.png", { type: "image/png" })

function open() {
  signInAs()
  const onPosted = vi.fn()
  return { ...renderPage(<Composer onPosted={onPosted} />), onPosted }
}

function keepWhatIsSent() {
  const sent: { body: unknown; key: string | null }[] = []
  const handler = http.post(at("/posts/"), async ({ request }) => {
    sent.push({ body: await request.json(), key: request.headers.get("Idempotency-Key") })
    return HttpResponse.json(makePost(), { status: 201 })
  })
  return { sent, handler }
}

it("posts the words with their tags, and forgets the draft", async () => {
  localStorage.clear()
  const { person, onPosted } = open()
  const { sent, handler } = keepWhatIsSent()
  server.use(handler)

  await person.type(field(), "First loaves #Bread at seven{Control>}{Enter}")

  await waitFor(() => expect(onPosted).toHaveBeenCalled())
  expect(sent[0]?.body).toEqual({
    body: "First loaves #Bread at seven",
    audience: "public",
    tags: ["bread"],
    media_ids: [],
    refs: [],
  })
  expect(localStorage).toHaveLength(0)
})

it("keeps the draft of each person on this device", async () => {
  localStorage.clear()
  const { person, unmount } = open()
  await person.type(field(), "Half a thought")
  unmount()

  const again = open()
  expect(field()).toHaveValue("Half a thought")
  again.unmount()

  signInAs({ id: 2 })
  renderPage(<Composer onPosted={vi.fn()} />)
  expect(field()).toHaveValue("")
})

it("keeps what was refused, and sends the same again under the same key", async () => {
  localStorage.clear()
  const { person, onPosted } = open()
  const keys: (string | null)[] = []
  server.use(
    http.post(at("/posts/"), ({ request }) => {
      keys.push(request.headers.get("Idempotency-Key"))
      return keys.length === 1 ? HttpResponse.error() : HttpResponse.json(makePost())
    }),
  )

  await person.type(field(), "Bread")
  await person.click(screen.getByRole("button", { name: "Post" }))
  expect(await screen.findByRole("alert")).toHaveTextContent("Not posted — your draft is kept")
  expect(field()).toHaveValue("Bread")

  await person.click(screen.getByRole("button", { name: "Post" }))
  await waitFor(() => expect(onPosted).toHaveBeenCalled())
  expect(keys[1]).toBe(keys[0])
})

it("counts code points, and says when there are too many", async () => {
  localStorage.clear()
  const { person } = open()
  await person.click(field())
  await person.paste("🍞".repeat(5001))

  expect(screen.getByText("1 too many")).toHaveClass("text-berry")
  expect(screen.getByRole("button", { name: "Post" })).toBeDisabled()
})

it.each([
  [413, "A picture may have 10 MB."],
  [415, "Send pictures as multipart/form-data."],
  [422, "This is not a picture we can read."],
])("says at the photo why it was refused (%i)", async (status, sentence) => {
  localStorage.clear()
  const { person } = open()
  server.use(http.post(at("/media/"), () => refusal(status, "refused", sentence)))

  await person.upload(screen.getByLabelText("Photos"), photo())

  expect(await screen.findByRole("alert")).toHaveTextContent(sentence)
  await person.type(field(), "Bread")
  expect(screen.getByRole("button", { name: "Post" })).toBeDisabled()
  await person.click(screen.getByRole("button", { name: "Remove photo 1" }))
  expect(screen.getByRole("button", { name: "Post" })).toBeEnabled()
})

it("uploads photos at once, and sends them in order with their descriptions", async () => {
  localStorage.clear()
  const { person, onPosted } = open()
  const { sent, handler } = keepWhatIsSent()
  let next = 700
  let described: unknown
  server.use(
    handler,
    http.post(at("/media/"), () => HttpResponse.json(makeMedia({ id: next++ }), { status: 201 })),
    http.patch(at("/media/:id/"), async ({ request }) => {
      described = await request.json()
      return HttpResponse.json(makeMedia({ id: 700, alt_text: "A loaf" }))
    }),
  )

  await person.upload(screen.getByLabelText("Photos"), [photo(), photo()])
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull())
  await person.type(screen.getByLabelText("Description of photo 1"), "A loaf")
  await person.click(screen.getByRole("button", { name: "Move photo 2 forward" }))
  await person.click(screen.getByRole("button", { name: "Post" }))

  await waitFor(() => expect(onPosted).toHaveBeenCalled())
  expect(described).toEqual({ alt_text: "A loaf", focus: { x: 50, y: 50 } })
  expect(sent[0]?.body).toMatchObject({ body: "", media_ids: [701, 700] })
})

it("says what stays in view of a photo, and a draft remembers it", async () => {
  localStorage.clear()
  const told: unknown[] = []
  server.use(
    keepWhatIsSent().handler,
    http.post(at("/media/"), () => HttpResponse.json(makeMedia({ id: 700 }), { status: 201 })),
    http.patch(at("/media/:id/"), async ({ request }) => {
      told.push(await request.json())
      return HttpResponse.json(makeMedia({ id: 700 }))
    }),
  )
  const first = open()
  await first.person.upload(screen.getByLabelText("Photos"), photo())
  await first.person.click(
    await screen.findByRole("button", { name: "Choose what stays in view of photo 1" }),
  )
  fireEvent.change(screen.getByRole("slider", { name: "Down" }), { target: { value: "20" } })
  expect(screen.getByRole("slider", { name: "Down" })).toHaveValue("20")
  first.unmount()

  const { person, onPosted } = open()
  await person.click(screen.getByRole("button", { name: "Post" }))

  await waitFor(() => expect(onPosted).toHaveBeenCalled())
  expect(told).toEqual([{ alt_text: "", focus: { x: 50, y: 20 } }])
})

it("attaches a product by its name", async () => {
  localStorage.clear()
  const { person, onPosted } = open()
  const { sent, handler } = keepWhatIsSent()
  const product = {
    id: 9,
    name: "Oak stool",
    image: null,
    price: { amount: 4900, currency: "USD" },
  }
  server.use(
    handler,
    http.get(at("/products/"), () => HttpResponse.json(pageOf(product))),
  )

  await person.click(screen.getByRole("button", { name: "Attach a product" }))
  await person.click(await screen.findByRole("button", { name: /Oak stool/ }))
  await person.type(field(), "Back in stock")
  await person.click(screen.getByRole("button", { name: "Post" }))

  await waitFor(() => expect(onPosted).toHaveBeenCalled())
  expect(sent[0]?.body).toMatchObject({ refs: [{ kind: "product", id: 9 }] })
})

it("lets one choose who may read it", async () => {
  localStorage.clear()
  const { person, onPosted } = open()
  const { sent, handler } = keepWhatIsSent()
  server.use(handler)

  await person.click(screen.getByRole("button", { name: "Who may read it: Public" }))
  await person.click(await screen.findByRole("menuitem", { name: /Followers/ }))
  await person.type(field(), "Only for you")
  await person.click(screen.getByRole("button", { name: "Post" }))

  await waitFor(() => expect(onPosted).toHaveBeenCalled())
  expect(sent[0]?.body).toMatchObject({ audience: "followers" })
})
