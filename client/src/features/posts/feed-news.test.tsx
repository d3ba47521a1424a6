import { act, screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { expect, it, vi } from "vitest"

import { realtime } from "@/shared/realtime/realtime"
import { signInAs } from "@/shared/testing/people"
import { makePost, pageOf } from "@/shared/testing/posts"
import { renderPage } from "@/shared/testing/render-page"
import { at, server } from "@/shared/testing/server"

import { LiveFeed } from "./feeds"

type Tell = (payload: { post_id: number; author_id: number }) => void

function hear(): { tell: Tell } {
  const heard: { tell: Tell } = { tell: () => undefined }
  vi.spyOn(realtime, "on").mockImplementation((event, listener) => {
    if (event === "post.new") heard.tell = (payload) => act(() => (listener as Tell)(payload))
    return () => undefined
  })
  return heard
}

it("keeps new posts behind a pill, counts each once, and shows them when asked", async () => {
  signInAs({ id: 1 })
  let posts = [makePost({ id: 7, body: "The first" })]
  server.use(http.get(at("/posts/"), () => HttpResponse.json(pageOf(...posts))))
  const heard = hear()
  const { person } = renderPage(<LiveFeed feed="public" />)
  await screen.findByText("The first")

  posts = [
    makePost({ id: 9, body: "The third" }),
    makePost({ id: 8, body: "The second" }),
    ...posts,
  ]
  heard.tell({ post_id: 8, author_id: 2 })
  heard.tell({ post_id: 9, author_id: 2 })
  heard.tell({ post_id: 9, author_id: 2 })
  heard.tell({ post_id: 7, author_id: 2 })
  heard.tell({ post_id: 10, author_id: 1 })

  expect(screen.queryByText("The third")).toBeNull()
  await person.click(await screen.findByRole("button", { name: "2 new posts" }))

  expect(await screen.findByText("The third")).toBeVisible()
  expect(screen.queryByRole("button", { name: /new post/ })).toBeNull()
})

it("asks what was posted before one listened; what the feed itself brings is no news", async () => {
  signInAs({ id: 1 })
  const first = makePost({ id: 7, body: "The first" })
  let posts = [first]
  server.use(http.get(at("/posts/"), () => HttpResponse.json(pageOf(...posts))))
  const joined = new Map<string, (payload: unknown) => void>()
  vi.spyOn(realtime, "on").mockImplementation((event, listener) => {
    joined.set(event, listener as (payload: unknown) => void)
    return () => undefined
  })
  renderPage(<LiveFeed feed="public" />)
  const join = () => act(() => joined.get("topic.joined")?.({ topics: ["feed:public"] }))

  // While the feed is on its way.
  join()
  await screen.findByText("The first")
  expect(screen.queryByRole("button", { name: /new post/ })).toBeNull()

  posts = [makePost({ id: 8, body: "The second" }), first]
  join()
  expect(await screen.findByRole("button", { name: "1 new post" })).toBeVisible()
})

it("asks the home feed's news at every connect, because its rooms come with the line", async () => {
  signInAs({ id: 1 })
  const first = makePost({ id: 7, body: "The first" })
  let posts = [first]
  server.use(http.get(at("/posts/"), () => HttpResponse.json(pageOf(...posts))))
  let connect = (): void => undefined
  vi.spyOn(realtime, "when").mockImplementation((moment, listener) => {
    if (moment === "up") connect = () => act(listener)
    return () => undefined
  })
  renderPage(<LiveFeed feed="home" />)
  await screen.findByText("The first")

  posts = [makePost({ id: 8, body: "The second" }), first]
  connect()
  expect(await screen.findByRole("button", { name: "1 new post" })).toBeVisible()
})
