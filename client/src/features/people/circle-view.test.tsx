import { screen, within } from "@testing-library/react"
import { delay, http, HttpResponse } from "msw"
import { beforeEach, expect, it } from "vitest"

import { signInAs } from "@/shared/testing/people"
import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { CircleView } from "./circle-view"

const somebody = (id: number, display_name: string, followed_by_me: boolean) => ({
  id,
  username: display_name.toLowerCase(),
  display_name,
  avatar: null,
  followed_by_me,
})

const followers = (items: unknown[]) =>
  server.use(
    http.get(at("/users/ana/followers/"), () => HttpResponse.json({ items, next_cursor: null })),
  )

const show = (own = false) => renderPage(<CircleView username="ana" circle="followers" own={own} />)

beforeEach(() => void signInAs())

it("lists people, and follows one of them without leaving the list", async () => {
  followers([somebody(1, "Mara", false), somebody(2, "Ben", true), somebody(3, "Cleo", false)])
  server.use(
    http.put(at("/users/cleo/follow/"), () =>
      HttpResponse.json({ following: true, follower_count: 1 }),
    ),
  )
  const { person } = show()

  const list = await screen.findByRole("list", { name: "Followers" })
  expect(
    within(list)
      .getAllByRole("link")
      .map(({ textContent }) => textContent),
  ).toEqual(["Mara", "Ben", "Cleo"])
  expect(screen.getByRole("button", { name: /^Following Ben/ })).toBeVisible()
  expect(screen.queryByRole("button", { name: /Mara/ })).not.toBeInTheDocument()

  await person.click(screen.getByRole("button", { name: "Follow Cleo" }))

  expect(await screen.findByRole("button", { name: /^Following Cleo/ })).toBeVisible()
})

it("says why there is nobody", async () => {
  followers([])
  show(true)

  expect(await screen.findByText("No followers yet")).toBeVisible()
  expect(screen.getByRole("link", { name: "Find people" })).toHaveAttribute("href", "/explore")
})

it("says that it is loading", () => {
  server.use(http.get(at("/users/ana/followers/"), () => delay("infinite")))
  show()

  expect(screen.getByRole("status")).toHaveTextContent("Loading people")
})

it("says what went wrong, and asks again", async () => {
  server.use(http.get(at("/users/ana/followers/"), () => HttpResponse.error()))
  const { person } = show()
  expect(await screen.findByRole("alert")).toHaveTextContent("We can’t reach Plaza")

  followers([somebody(2, "Ben", true)])
  await person.click(screen.getByRole("button", { name: "Try again" }))

  expect(await screen.findByRole("link", { name: "Ben" })).toBeVisible()
})

it("says that the person is not there", async () => {
  server.use(
    http.get(at("/users/ana/followers/"), () => refusal(404, "not_found", "No such person.")),
  )
  show()

  expect(await screen.findByText("Nobody here is called @ana")).toBeVisible()
})
