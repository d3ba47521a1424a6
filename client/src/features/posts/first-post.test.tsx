import { screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { expect, it } from "vitest"

import { makeUser, signInAs } from "@/shared/testing/people"
import { makePost } from "@/shared/testing/posts"
import { renderPage } from "@/shared/testing/render-page"
import { at, server } from "@/shared/testing/server"

import { FirstPost, useIsNewcomer } from "./first-post"
import { useCreatePost } from "./queries"

function Home() {
  const create = useCreatePost()
  const post = () => create.mutate({ body: "Good morning", key: "k" })
  return useIsNewcomer() ? (
    <FirstPost actions={<button onClick={post}>Post</button>} />
  ) : (
    <p>Among friends</p>
  )
}

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

it("invites somebody new to say something, until they have", async () => {
  signInAs({ created_at: hoursAgo(1) })
  server.use(http.post(at("/posts/"), () => HttpResponse.json(makePost(), { status: 201 })))
  const { person } = renderPage(<Home />)
  expect(screen.getByRole("region", { name: "Say hello" })).toBeVisible()

  await person.click(screen.getByRole("button", { name: "Post" }))

  expect(await screen.findByText("Among friends")).toBeVisible()
})

it.each([
  ["came days ago", { created_at: hoursAgo(49) }],
  ["has posted", { created_at: hoursAgo(1), counts: { ...makeUser().counts, posts: 1 } }],
])("leaves whoever %s in peace", (_who, change) => {
  signInAs(change)
  renderPage(<Home />)
  expect(screen.getByText("Among friends")).toBeVisible()
})
