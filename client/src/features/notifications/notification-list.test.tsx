import { act, screen, within } from "@testing-library/react"
import { delay, http, HttpResponse } from "msw"
import { afterEach, beforeEach, expect, it, vi } from "vitest"

import { useConnection } from "@/shared/realtime/connection-store"
import { signInAs } from "@/shared/testing/people"
import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { MarkAllRead } from "./mark-all-read"
import { NotificationList } from "./notification-list"
import type { Notification } from "./queries"
import { notificationRealtime } from "./realtime"

const person = (id: number, display_name: string) => ({
  id,
  username: display_name.toLowerCase(),
  display_name,
  avatar: null,
})

const liked: Notification = {
  id: 5,
  kind: "like",
  subject: { kind: "post", id: 9, data: { body: "First loaves at seven.", media: [] } },
  actors: [person(2, "Ana"), person(3, "Ben"), person(4, "Cleo")],
  actor_count: 5,
  read: false,
  created_at: "2026-11-23T10:00:00Z",
  updated_at: "2026-11-23T12:00:00Z",
}

const followed: Notification = {
  ...liked,
  id: 6,
  kind: "follow",
  subject: { kind: "user", id: 1, data: null },
  actors: [person(2, "Ana")],
  actor_count: 1,
  read: true,
}

const answer = (items: Notification[], unread_count = items.filter(({ read }) => !read).length) =>
  server.use(
    http.get(at("/notifications/"), () =>
      HttpResponse.json({ items, next_cursor: null, unread_count }),
    ),
  )

const badge = () => useConnection.getState().unread.notifications

/** Everything that is watched stands on the screen. */
class EverythingSeen {
  private readonly tell: IntersectionObserverCallback
  constructor(tell: IntersectionObserverCallback) {
    this.tell = tell
  }
  observe(target: Element) {
    const entry = { target, isIntersecting: true } as IntersectionObserverEntry
    this.tell([entry], this as unknown as IntersectionObserver)
  }
  disconnect() {
    /* nothing is kept */
  }
}

beforeEach(() => void signInAs())
afterEach(() => {
  vi.useRealTimers()
  useConnection.setState({ unread: { messages: 0, notifications: 0 } })
})

const show = () =>
  renderPage(
    <>
      <MarkAllRead />
      <NotificationList filter="all" />
    </>,
  )

it("says who did what to which thing, and leads there", async () => {
  answer([liked, followed])
  show()

  const like = await screen.findByRole("link", { name: /^New: ?Ana and 4 others liked your post$/ })
  expect(like).toHaveAttribute("href", "/posts/9")
  expect(screen.getByText("First loaves at seven.")).toBeVisible()
  expect(screen.getByRole("link", { name: "Ana followed you" })).toHaveAttribute(
    "href",
    "/people/ana",
  )
  expect(badge()).toBe(1)
})

it("says that it is loading", () => {
  server.use(http.get(at("/notifications/"), () => delay("infinite")))
  show()

  expect(screen.getByRole("status")).toHaveTextContent("Loading your activity")
})

it("says what will appear here, and where something happens", async () => {
  answer([])
  show()

  expect(await screen.findByText("Nothing has happened yet")).toBeVisible()
  expect(screen.getByRole("link", { name: "See what is going on" })).toHaveAttribute(
    "href",
    "/explore",
  )
})

it("says what went wrong, and asks again", async () => {
  server.use(http.get(at("/notifications/"), () => refusal(500, "internal", "Plaza stumbled.")))
  const { person: reader } = show()
  expect(await screen.findByRole("alert")).toHaveTextContent("Plaza stumbled.")

  answer([followed])
  await reader.click(screen.getByRole("button", { name: "Try again" }))

  expect(await screen.findByRole("link", { name: "Ana followed you" })).toBeVisible()
})

it("tells the server what stood on the screen for two seconds, and keeps the mark", async () => {
  vi.stubGlobal("IntersectionObserver", EverythingSeen)
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const told: unknown[] = []
  answer([liked, followed])
  server.use(
    http.post(at("/notifications/read/"), async ({ request }) => {
      told.push(await request.json())
      return HttpResponse.json({ unread_count: 0 })
    }),
  )
  show()
  await screen.findByRole("link", { name: /^New: ?Ana/ })

  await act(() => vi.advanceTimersByTimeAsync(1_000))
  expect(told).toEqual([])

  await act(() => vi.advanceTimersByTimeAsync(1_500))
  await expect.poll(() => told).toEqual([{ ids: [5] }])
  expect(badge()).toBe(0)
  expect(screen.getByRole("link", { name: /^New: ?Ana/ })).toBeVisible()
})

it("marks all as read, and takes it back when the server does not hear of it", async () => {
  answer([liked], 3)
  server.use(http.post(at("/notifications/read/"), () => HttpResponse.error()))
  const { person: reader } = show()

  await reader.click(await screen.findByRole("button", { name: "Mark all read" }))

  expect(await screen.findByText(/Nothing was marked as read/)).toBeInTheDocument()
  expect(badge()).toBe(3)
})

it("puts what happens now first, once, and counts it", async () => {
  answer([liked, followed])
  const { queries } = show()
  await screen.findByRole("link", { name: /Ana and 4 others/ })
  const hear = notificationRealtime(queries)

  act(() =>
    hear["notification.new"]?.({
      notification: { ...liked, actors: [person(8, "Dana")], actor_count: 6 },
      unread_count: 4,
    }),
  )

  expect(await screen.findByText(/and 5 others/)).toBeVisible()
  const rows = within(screen.getByRole("list", { name: "Activity" })).getAllByRole("listitem")
  expect(rows).toHaveLength(2)
  expect(rows[0]).toHaveTextContent("Dana and 5 others liked your post")
  expect(badge()).toBe(4)

  act(() => hear["notification.read"]?.({ ids: [5], unread_count: 0 }))
  expect(badge()).toBe(0)
  expect(screen.queryByRole("button", { name: "Mark all read" })).not.toBeInTheDocument()
})
