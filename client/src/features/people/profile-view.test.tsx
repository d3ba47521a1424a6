import { useQuery } from "@tanstack/react-query"
import { screen } from "@testing-library/react"
import { delay, http, HttpResponse } from "msw"
import { beforeEach, expect, it } from "vitest"

import type { Profile } from "@/shared/api/nouns"
import { signInAs } from "@/shared/testing/people"
import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { ProfileView } from "./profile-view"
import { profileQuery } from "./queries"

const ana: Profile = {
  id: 7,
  username: "ana",
  display_name: "Ana Lopes",
  avatar: null,
  bio: "Bread at seven. #sourdough",
  counts: { followers: 4, following: 12, posts: 1 },
  followed_by_me: false,
  follows_me: true,
  created_at: "2026-09-01T12:00:00Z",
  can: { edit: false, follow: true, message: true },
}

function ProfilePage({ username = "ana" }) {
  const profile = useQuery(profileQuery(username))
  return <ProfileView username={username} profile={profile} />
}

const answer = (change: Partial<Profile> = {}) =>
  server.use(http.get(at("/users/ana/"), () => HttpResponse.json({ ...ana, ...change })))

beforeEach(() => void signInAs())

it("shows who somebody is, and leads to the people around them", async () => {
  answer()
  renderPage(<ProfilePage />)

  expect(await screen.findByRole("heading", { name: "Ana Lopes" })).toBeVisible()
  expect(screen.getByText("Follows you")).toBeVisible()
  expect(screen.getByRole("link", { name: "4 followers" })).toHaveAttribute(
    "href",
    "/people/ana/followers",
  )
  expect(screen.getByRole("link", { name: "12 following" })).toBeVisible()
  expect(screen.getByRole("region", { name: "About" })).toHaveTextContent("1 post")
  expect(screen.getByRole("link", { name: "#sourdough" })).toBeVisible()
  expect(screen.getByRole("link", { name: "Message" })).toHaveAttribute(
    "href",
    "/messages/new?to=ana",
  )
})

it("says that it is loading", () => {
  server.use(http.get(at("/users/ana/"), () => delay("infinite")))
  renderPage(<ProfilePage />)

  expect(screen.getByRole("status")).toHaveTextContent("Loading the profile")
})

it("says that nobody has this name", async () => {
  server.use(http.get(at("/users/ana/"), () => refusal(404, "not_found", "No such person.")))
  renderPage(<ProfilePage />)

  expect(await screen.findByText("Nobody here is called @ana")).toBeVisible()
})

it("can be asked again after a failure", async () => {
  server.use(http.get(at("/users/ana/"), () => refusal(500, "internal", "Plaza stumbled.")))
  const { person } = renderPage(<ProfilePage />)
  expect(await screen.findByRole("alert")).toHaveTextContent("Plaza stumbled.")

  answer()
  await person.click(screen.getByRole("button", { name: "Try again" }))

  expect(await screen.findByRole("heading", { name: "Ana Lopes" })).toBeVisible()
})

it("offers to edit one's own profile, not to follow it", async () => {
  answer({ id: 1, can: { edit: true, follow: false, message: false } })
  renderPage(<ProfilePage />)

  expect(await screen.findByRole("link", { name: "Edit profile" })).toHaveAttribute(
    "href",
    "/settings/profile",
  )
  expect(screen.queryByRole("button")).not.toBeInTheDocument()
})

it("follows at once, before the server has answered, and takes its count", async () => {
  let let_go: () => void = () => undefined
  const held = new Promise<void>((resolve) => (let_go = resolve))
  answer()
  server.use(
    http.put(at("/users/ana/follow/"), async () => {
      await held
      return HttpResponse.json({ following: true, follower_count: 9 })
    }),
  )
  const { person } = renderPage(<ProfilePage />)

  await person.click(await screen.findByRole("button", { name: "Follow Ana Lopes" }))

  expect(await screen.findByRole("button", { name: /^Following Ana Lopes/ })).toBeVisible()
  expect(screen.getByRole("link", { name: "5 followers" })).toBeVisible()
  let_go()
  expect(await screen.findByRole("link", { name: "9 followers" })).toBeVisible()
})

it("takes a refused follow back, and says why", async () => {
  answer()
  server.use(
    http.put(at("/users/ana/follow/"), () => refusal(403, "forbidden", "You may not do this.")),
  )
  const { person } = renderPage(<ProfilePage />)

  await person.click(await screen.findByRole("button", { name: "Follow Ana Lopes" }))

  expect(
    await screen.findByText("You do not follow Ana Lopes. You may not do this."),
  ).toBeInTheDocument()
  expect(screen.getByRole("button", { name: "Follow Ana Lopes" })).toBeVisible()
  expect(screen.getByRole("link", { name: "4 followers" })).toBeVisible()
})
