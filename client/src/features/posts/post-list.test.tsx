import { screen, waitFor, within } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { expect, it } from "vitest"

import { installHandlers } from "@/shared/realtime/handlers"
import { Realtime } from "@/shared/realtime/realtime"
import { signInAs } from "@/shared/testing/people"
import { makeMedia, makePost, pageOf } from "@/shared/testing/posts"
import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"
import { Wire } from "@/shared/testing/wire"

import { AuthorFeed, TagFeed } from "./feeds"
import { postRealtime } from "./realtime"

function answer(...posts: ReturnType<typeof makePost>[]) {
  server.use(http.get(at("/posts/"), () => HttpResponse.json(pageOf(...posts))))
}

async function show(...posts: ReturnType<typeof makePost>[]) {
  signInAs()
  answer(...posts)
  const view = renderPage(<AuthorFeed username="ines" />)
  await screen.findByRole("feed")
  return view
}

const likeButton = () => screen.findByRole("button", { name: /^Like/ })

it("shows a post as a labelled article of a feed", async () => {
  await show(makePost({ body: "Bread by @mara #bread https://example.org" }))

  const article = screen.getByRole("article", { name: "Ines Okafor" })
  expect(article).toHaveAttribute("aria-setsize", "1")
  expect(within(article).getByRole("link", { name: "#bread" })).toHaveAttribute(
    "href",
    "/explore?tag=bread",
  )
  expect(within(article).getByRole("link", { name: "example.org" })).toHaveAttribute(
    "rel",
    "noreferrer nofollow ugc",
  )
})

it("never makes markup of what people write", async () => {
  await show(makePost({ body: "<img src=x onerror=alert(1)> <b>hi</b>" }))

  expect(screen.getByText("<img src=x onerror=alert(1)> <b>hi</b>")).toBeVisible()
  expect(document.querySelector("article img, article b")).toBeNull()
})

it("shows a like at once", async () => {
  const { person } = await show(makePost({ like_count: 3 }))
  let asked = false
  server.use(
    http.put(at("/posts/7/like/"), async () => {
      asked = true
      await new Promise(() => undefined)
    }),
  )

  await person.click(await likeButton())

  expect(await screen.findByRole("button", { name: "Like, 4 likes", pressed: true })).toBeVisible()
  await waitFor(() => expect(asked).toBe(true))
})

it("takes a refused like back, and says why", async () => {
  const { person } = await show(makePost({ like_count: 3 }))
  server.use(
    http.put(at("/posts/7/like/"), () => refusal(403, "forbidden", "You cannot like this.")),
  )

  await person.click(await likeButton())

  expect(await screen.findByText("Not liked: You cannot like this.")).toBeVisible()
  expect(screen.getByRole("button", { name: "Like, 3 likes", pressed: false })).toBeVisible()
})

it("hears likes and comments of others, and drops what is older than it knows", async () => {
  const { queries } = await show(makePost({ like_count: 3, version: 5 }))
  const wire = new Wire()
  const line = new Realtime(wire.open)
  const stop = installHandlers(line, queries, [postRealtime])
  line.start()
  await waitFor(() => expect(wire.connects).toBe(1))
  wire.accept()

  wire.tell("post.likes.changed", { post_id: 7, like_count: 9, version: 7 })
  wire.tell("post.likes.changed", { post_id: 7, like_count: 8, version: 6 })
  wire.tell("post.likes.changed", { post_id: 7, like_count: 1, version: 4 })

  expect(await screen.findByRole("button", { name: "Like, 9 likes" })).toBeVisible()
  stop()
  line.stop()
})

it("reads a post again that changed before one listened, and leaves alone what is current", async () => {
  const old = makePost({ id: 7, body: "Bread", like_count: 0, version: 5 })
  const { queries } = await show(old, makePost({ id: 8, body: "Salt", version: 2 }))
  const read: number[] = []
  server.use(
    http.get(at("/posts/:id/"), ({ params }) => {
      read.push(Number(params.id))
      return HttpResponse.json({ ...old, body: "Warm bread", like_count: 1, version: 7 })
    }),
  )

  postRealtime(queries)["topic.joined"]?.({
    topics: ["post:7", "post:8"],
    versions: { "post:7": 7, "post:8": 2 },
  })

  expect(await screen.findByRole("button", { name: "Like, 1 like" })).toBeVisible()
  expect(screen.getByText("Warm bread")).toBeVisible()
  expect(read).toEqual([7])
})

it("leads to more pages, each post once", async () => {
  signInAs()
  server.use(
    http.get(at("/posts/"), ({ request }) =>
      new URL(request.url).searchParams.has("cursor")
        ? HttpResponse.json(pageOf(makePost({ id: 7 }), makePost({ id: 6, body: "Older" })))
        : HttpResponse.json({ items: [makePost({ id: 7 })], next_cursor: "next" }),
    ),
  )
  const { person } = renderPage(<AuthorFeed username="ines" />)

  await person.click(await screen.findByRole("button", { name: "Show more" }))

  expect(await screen.findByText("Older")).toBeVisible()
  expect(screen.getAllByRole("article")).toHaveLength(2)
})

it("says why a list is empty, and offers another try after an error", async () => {
  signInAs()
  let calls = 0
  server.use(
    http.get(at("/posts/"), () => {
      calls += 1
      return calls === 1 ? refusal(503, "down", "We will be back.") : HttpResponse.json(pageOf())
    }),
  )
  const { person } = renderPage(<TagFeed tag="bread" />)

  expect(await screen.findByRole("alert")).toHaveTextContent("We will be back.")
  await person.click(screen.getByRole("button", { name: "Try again" }))
  expect(await screen.findByText(/carries #bread/)).toBeVisible()
})

it("opens a photo large, and turns the page with the arrows", async () => {
  const media = [
    makeMedia({ id: 1, alt_text: "A loaf" }),
    makeMedia({ id: 2, alt_text: "An oven" }),
  ]
  const { person } = await show(makePost({ media }))

  await person.click(screen.getByRole("button", { name: "A loaf. Open" }))
  expect(await screen.findByRole("dialog", { name: "Photo 1 of 2" })).toBeVisible()
  await person.keyboard("{ArrowRight}")
  expect(screen.getByRole("dialog", { name: "Photo 2 of 2" })).toHaveTextContent("An oven")
  await person.keyboard("{Escape}")
  expect(screen.queryByRole("dialog")).toBeNull()
})
