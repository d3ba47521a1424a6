import { screen, within } from "@testing-library/react"
import { delay, http, HttpResponse } from "msw"
import { beforeEach, expect, it } from "vitest"

import { useSession } from "@/shared/session/session-store"
import { signInAs } from "@/shared/testing/people"
import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { SessionList } from "./session-list"
import { SignOutEverywhere } from "./sign-out-everywhere"

const phone = {
  id: 3,
  device: "Firefox on Android",
  place: "192.0.2.7",
  created_at: "2026-11-20T12:00:00Z",
  last_seen_at: "2026-11-22T12:00:00Z",
  current: false,
}
const here = { ...phone, id: 4, device: "Chrome on Linux", current: true }

const answer = (items: unknown[]) =>
  server.use(http.get(at("/auth/sessions/"), () => HttpResponse.json({ items, next_cursor: null })))

beforeEach(() => void signInAs())

it("marks this device and offers to sign out only the others", async () => {
  answer([phone, here])
  renderPage(<SessionList />)

  const [first, second] = await screen.findAllByRole("listitem")
  expect(first).toHaveTextContent(/Chrome on Linux.*This device/)
  expect(second).toHaveTextContent(/Firefox on Android.*192\.0\.2\.7/)
  expect(screen.getAllByRole("button").map((one) => one.getAttribute("aria-label"))).toEqual([
    "Sign out Firefox on Android",
  ])
})

it("signs another device out, after asking", async () => {
  answer([phone, here])
  server.use(http.delete(at("/auth/sessions/3/"), () => new HttpResponse(null, { status: 204 })))
  const { person } = renderPage(<SessionList />)

  await person.click(await screen.findByRole("button", { name: "Sign out Firefox on Android" }))
  const dialog = screen.getByRole("dialog", { name: "Sign out Firefox on Android?" })
  await person.click(within(dialog).getByRole("button", { name: "Sign it out" }))

  await expect.poll(() => screen.queryByText("Firefox on Android")).toBeNull()
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument()
  expect(screen.getByText("Chrome on Linux")).toBeVisible()
})

it("keeps the row, and says why, when the server refuses", async () => {
  answer([phone, here])
  server.use(http.delete(at("/auth/sessions/3/"), () => refusal(404, "not_found", "It is gone.")))
  const { person } = renderPage(<SessionList />)

  await person.click(await screen.findByRole("button", { name: "Sign out Firefox on Android" }))
  await person.click(screen.getByRole("button", { name: "Sign it out" }))

  expect(await screen.findByRole("alert")).toHaveTextContent("It is gone.")
  await person.click(screen.getByRole("button", { name: "Keep it" }))
  expect(screen.getByText("Firefox on Android")).toBeVisible()
})

it("says that it is loading", () => {
  server.use(http.get(at("/auth/sessions/"), () => delay("infinite")))
  renderPage(<SessionList />)

  expect(screen.getByRole("status")).toHaveTextContent("Loading your sessions")
})

it("says what went wrong, and asks again", async () => {
  server.use(http.get(at("/auth/sessions/"), () => HttpResponse.error()))
  const { person } = renderPage(<SessionList />)
  expect(await screen.findByRole("alert")).toHaveTextContent("We can’t reach Plaza")

  answer([here])
  await person.click(screen.getByRole("button", { name: "Try again" }))

  expect(await screen.findByText("This device")).toBeVisible()
})

it("signs out everywhere, here too", async () => {
  server.use(http.post(at("/auth/logout-all/"), () => new HttpResponse(null, { status: 204 })))
  const { person } = renderPage(<SignOutEverywhere />)

  await person.click(screen.getByRole("button", { name: "Sign out everywhere" }))
  expect(useSession.getState().status).toBe("signed-in")
  const dialog = screen.getByRole("dialog")
  await person.click(within(dialog).getByRole("button", { name: "Sign out everywhere" }))

  await expect.poll(() => useSession.getState().status).toBe("guest")
})
