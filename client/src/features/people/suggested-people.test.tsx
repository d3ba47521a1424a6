import { screen, within } from "@testing-library/react"
import { delay, http, HttpResponse } from "msw"
import { beforeEach, expect, it } from "vitest"

import { signInAs } from "@/shared/testing/people"
import { ines, makePost, pageOf } from "@/shared/testing/posts"
import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { SuggestedPeople } from "./suggested-people"

const me = { id: 1, username: "mara", display_name: "Mara Quill", avatar: null }
const ben = { id: 3, username: "ben", display_name: "Ben Ode", avatar: null }

const posts = pageOf(
  makePost({ id: 9, author: me, body: "Hello." }),
  makePost({ id: 8, author: ines, body: "The oven is warm." }),
  makePost({ id: 7, author: ines, body: "Good morning." }),
  makePost({ id: 6, author: ben, body: "Who plays chess?" }),
)

/** What is asked for is answered so; the last question is told. */
function answer(page: object = posts, followed = pageOf<object>()) {
  const asked: URLSearchParams[] = []
  server.use(
    http.get(at("/posts/"), ({ request }) => {
      asked.push(new URL(request.url).searchParams)
      return HttpResponse.json(page)
    }),
    http.get(at("/users/mara/following/"), () => HttpResponse.json(followed)),
  )
  return asked
}

beforeEach(() => void signInAs())

it("shows those who wrote lately, each once with their latest words, and not oneself", async () => {
  const asked = answer()
  renderPage(<SuggestedPeople tag="" />)

  const list = await screen.findByRole("list", { name: "People to follow" })
  const rows = within(list).getAllByRole("listitem")
  expect(rows).toHaveLength(2)
  expect(rows[0]).toHaveTextContent("Ines Okafor @inesThe oven is warm.")
  expect(rows[1]).toHaveTextContent("Who plays chess?")
  expect(asked[0]?.get("feed")).toBe("public")
})

it("asks for those who write about a tag", async () => {
  const asked = answer(pageOf())
  renderPage(<SuggestedPeople tag="bread" />)

  expect(await screen.findByText("Nobody else has written about #bread lately.")).toBeVisible()
  expect(asked[0]?.get("tag")).toBe("bread")
  expect(asked[0]?.has("feed")).toBe(false)
})

it("says that it is loading", () => {
  server.use(
    http.get(at("/posts/"), () => delay("infinite")),
    http.get(at("/users/mara/following/"), () => delay("infinite")),
  )
  renderPage(<SuggestedPeople tag="" />)
  expect(screen.getByRole("status")).toHaveTextContent("Loading people")
})

it("is kind where nobody has written yet, and offers one thing to do", async () => {
  answer(pageOf(makePost({ author: me })))
  renderPage(<SuggestedPeople tag="" />)

  expect(await screen.findByText("You are among the first")).toBeVisible()
  const [action, ...others] = screen.getAllByRole("link")
  expect(action).toHaveAttribute("href", expect.stringMatching(/^mailto:.*localhost/))
  expect(others).toEqual([])
})

it("can be asked again after a failure", async () => {
  answer()
  server.use(
    http.get(at("/posts/"), () => refusal(500, "internal", "Plaza stumbled."), { once: true }),
  )
  const { person } = renderPage(<SuggestedPeople tag="" />)
  expect(await screen.findByRole("alert")).toHaveTextContent("Plaza stumbled.")

  await person.click(screen.getByRole("button", { name: "Try again" }))

  expect(await screen.findByText("Who plays chess?")).toBeVisible()
})

it("knows whom one follows already; follows at once, and takes a refused follow back", async () => {
  answer(posts, pageOf(ben))
  let refuse: () => void = () => undefined
  const held = new Promise<void>((resolve) => (refuse = resolve))
  server.use(
    http.put(at("/users/ines/follow/"), async () => {
      await held
      return refusal(403, "forbidden", "You may not do this.")
    }),
  )
  const { person } = renderPage(<SuggestedPeople tag="" />)
  expect(await screen.findByRole("button", { name: /^Following Ben Ode/ })).toBeVisible()

  await person.click(screen.getByRole("button", { name: "Follow Ines Okafor" }))
  expect(await screen.findByRole("button", { name: /^Following Ines Okafor/ })).toBeVisible()
  refuse()

  expect(
    await screen.findByText("You do not follow Ines Okafor. You may not do this."),
  ).toBeInTheDocument()
  expect(screen.getByRole("button", { name: "Follow Ines Okafor" })).toBeVisible()
})
