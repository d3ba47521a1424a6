import { screen, waitFor, within } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { expect, it } from "vitest"

import type { components } from "@/shared/api/schema.gen"
import { signInAs } from "@/shared/testing/people"
import { makeComment, makePost, pageOf } from "@/shared/testing/posts"
import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { PostThread } from "./post-thread"
import { postRealtime } from "./realtime"

type Comment = components["schemas"]["Comment"]

async function open(comments: Comment[] = [], post = makePost()) {
  const me = signInAs()
  server.use(
    http.get(at("/posts/7/"), () => HttpResponse.json(post)),
    http.get(at("/posts/7/comments/"), () => HttpResponse.json(pageOf(...comments))),
  )
  const view = renderPage(<PostThread id={7} />)
  await screen.findByRole("article", { name: "Ines Okafor" })
  return { ...view, me }
}

const field = () => screen.getByRole("textbox", { name: "Reply to Ines Okafor" })

const answering = (change: Partial<Comment>) =>
  http.post(at("/posts/7/comments/"), async ({ request }) => {
    const sent = (await request.json()) as { body: string; parent_id: number | null }
    return HttpResponse.json(makeComment({ id: 99, ...sent, ...change }), { status: 201 })
  })

it("shows a reply at once, and once only when it has arrived", async () => {
  const { person } = await open([makeComment()])
  server.use(answering({}))

  await person.type(field(), "Two, please{Control>}{Enter}")

  expect(await screen.findByText("Two, please")).toBeVisible()
  await waitFor(() => expect(screen.queryByText("Sending…")).toBeNull())
  expect(screen.getAllByText("Two, please")).toHaveLength(1)
  expect(field()).toHaveValue("")
})

it("gives refused words back with the reason", async () => {
  const { person } = await open([makeComment()])
  server.use(
    http.post(at("/posts/7/comments/"), () => refusal(429, "rate_limited", "Wait a moment.")),
  )

  await person.type(field(), "Two, please{Control>}{Enter}")

  expect(await screen.findByRole("alert")).toHaveTextContent("Not sent. Wait a moment.")
  server.use(answering({}))
  await person.click(screen.getByRole("button", { name: "Try again" }))
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull())
  expect(await screen.findByText("Two, please")).toBeVisible()
})

it("answers the third level beside it, by name", async () => {
  const third = makeComment({ id: 73, parent_id: 72, depth: 3, body: "Third" })
  const second = makeComment({ id: 72, parent_id: 71, depth: 2, reply_count: 1, replies: [third] })
  const { person } = await open([makeComment({ id: 71, reply_count: 1, replies: [second] })])
  let sent: unknown
  server.use(
    http.post(at("/posts/7/comments/"), async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json(makeComment({ id: 99, parent_id: 72, depth: 3, body: "@ines ok" }), {
        status: 201,
      })
    }),
  )

  const list = await screen.findByRole("list", { name: "Replies" })
  const buttons = within(list).getAllByRole("button", { name: /^Reply to/ })
  await person.click(buttons[2] ?? list)
  await person.keyboard("ok{Control>}{Enter}")

  await waitFor(() => expect(sent).toEqual({ body: "@ines ok", parent_id: 72 }))
  expect(await screen.findAllByText("ok", { exact: false })).not.toHaveLength(0)
})

it("offers to edit and delete only what the server allows", async () => {
  await open([
    makeComment({ id: 71 }),
    makeComment({ id: 72, can: { reply: true, edit: true, delete: true } }),
  ])

  await screen.findByRole("list", { name: "Replies" })
  expect(screen.getAllByRole("button", { name: "Edit" })).toHaveLength(1)
  expect(screen.getAllByRole("button", { name: "Delete" })).toHaveLength(1)
})

it("edits a reply in its place", async () => {
  const { person } = await open([makeComment({ can: { edit: true } })])
  server.use(
    http.patch(at("/comments/70/"), async ({ request }) => {
      const { body } = (await request.json()) as { body: string }
      return HttpResponse.json(makeComment({ body, edited_at: "2026-11-01T13:00:00Z" }))
    }),
  )

  await person.click(await screen.findByRole("button", { name: "Edit" }))
  const field = screen.getByLabelText("Edit reply")
  await person.clear(field)
  await person.type(field, "Save me two")
  await person.click(screen.getByRole("button", { name: "Save" }))

  expect(await screen.findByText("Save me two")).toBeVisible()
  expect(screen.getByText(/edited/)).toBeVisible()
})

it("reads replies again that came before one listened", async () => {
  const { queries } = await open([makeComment({ id: 71 })])
  await screen.findByRole("list", { name: "Replies" })
  const missed = makeComment({ id: 72, body: "Said a moment too early" })
  server.use(
    http.get(at("/posts/7/"), () => HttpResponse.json(makePost({ version: 9, comment_count: 2 }))),
    http.get(at("/posts/7/comments/"), () =>
      HttpResponse.json(pageOf(makeComment({ id: 71 }), missed)),
    ),
  )

  postRealtime(queries)["topic.joined"]?.({ topics: ["post:7"], versions: { "post:7": 9 } })

  expect(await screen.findByText("Said a moment too early")).toBeVisible()
})

it("hears what others say, and what they take back", async () => {
  const { queries } = await open([makeComment({ id: 71 })])
  await screen.findByRole("list", { name: "Replies" })
  const handlers = postRealtime(queries)
  const said = makeComment({
    id: 72,
    parent_id: 71,
    depth: 2,
    body: "Live from the oven",
  })
  const about = { post_id: 7, version: 2, comment_count: 2 }

  handlers["comment.new"]?.({ ...about, comment: said })
  handlers["comment.new"]?.({ ...about, comment: said })
  expect(await screen.findByText("Live from the oven")).toBeVisible()
  expect(screen.getAllByText("Live from the oven")).toHaveLength(1)

  handlers["comment.deleted"]?.({
    ...about,
    version: 3,
    comment_count: 1,
    comment_id: 72,
    stub: null,
    removed_ids: [],
  })
  await waitFor(() => expect(screen.queryByText("Live from the oven")).toBeNull())
  expect(screen.queryByText(/more repl/)).toBeNull()
})

it("says that a post is not there", async () => {
  signInAs()
  server.use(
    http.get(at("/posts/7/"), () => refusal(404, "not_found", "There is no such post.")),
    http.get(at("/posts/7/comments/"), () => refusal(404, "not_found", "There is no such post.")),
  )
  renderPage(<PostThread id={7} />)

  expect(await screen.findByText("This post is not here")).toBeVisible()
})
