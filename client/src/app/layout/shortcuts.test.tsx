import { fireEvent, screen, waitFor, within } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { afterEach, expect, it, vi } from "vitest"

import { PostRow } from "@/features/posts/post-row"
import { useDeed } from "@/shared/keys/deeds"
import { switchSingleKeys } from "@/shared/keys/single-keys"
import { signInAs } from "@/shared/testing/people"
import { makePost } from "@/shared/testing/posts"
import { renderPage } from "@/shared/testing/render-page"
import { at, server } from "@/shared/testing/server"
import { Dialog } from "@/shared/ui/dialog"
import { NewPill } from "@/shared/ui/new-pill"

import { Keyboard } from "./keyboard"

afterEach(() => switchSingleKeys(true))

function open(page?: React.ReactNode, grants: string[] = []) {
  signInAs({ grants })
  return renderPage(
    <>
      <Keyboard />
      <input aria-label="Field" />
      {page}
    </>,
  )
}

const posts = [makePost({ id: 7 }), makePost({ id: 8, body: "The second." })]
const feed = (
  <div role="feed" aria-label="Posts">
    {posts.map((post, index) => (
      <PostRow key={post.id} post={post} position={index + 1} setSize={2} />
    ))}
  </div>
)

/** The ids of the posts that are liked from here on. */
function likesAre(): number[] {
  const liked: number[] = []
  server.use(
    http.put(at("/posts/:id/like/"), ({ params }) => {
      liked.push(Number(params.id))
      return new HttpResponse(null, { status: 204 })
    }),
  )
  return liked
}

const rowOf = (position: number) => screen.getAllByRole("article")[position - 1]

it.each([
  ["h", "/"],
  ["e", "/explore"],
  ["m", "/messages"],
  ["n", "/activity"],
  ["s", "/shop"],
])("goes with g and %s to %s, and nowhere for half of it", async (key, place) => {
  const { person, router } = open()
  await router.navigate("/settings")
  await router.navigate("/")
  await person.keyboard("{Shift}")
  expect(router.state.location.pathname).toBe("/")

  await person.keyboard(`g${key}`)
  expect(router.state.location.pathname).toBe(place)
  expect(router.state.location.hash).toBe("")
})

it("goes to the administration with a grant only", async () => {
  const { person, router, unmount } = open()
  await person.keyboard("ga")
  expect(router.state.location.pathname).toBe("/")
  unmount()

  const staff = open(null, ["moderate"])
  await staff.person.keyboard("ga")
  expect(staff.router.state.location.pathname).toBe("/admin")
})

it("opens the composer over the page", async () => {
  const { person, router } = open()
  await person.keyboard("n")
  expect(router.state.location).toMatchObject({ pathname: "/", hash: "#compose" })
})

it("leads to where one searches", async () => {
  const { person, router } = open()
  await person.keyboard("/")
  expect(router.state.location.pathname).toBe("/explore")
})

it("goes from post to post, and stays at the last one", async () => {
  const { person } = open(feed)
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 100, 100))
  await person.keyboard("j")
  expect(rowOf(1)).toHaveFocus()
  await person.keyboard("jj")
  expect(rowOf(2)).toHaveFocus()
  await person.keyboard("k")
  expect(rowOf(1)).toHaveFocus()
})

it.each(["o", "{Enter}"])("opens the post one is at with %s", async (key) => {
  const { person, router } = open(feed)
  rowOf(2)?.focus()
  await person.keyboard(key)
  expect(router.state.location.pathname).toBe("/posts/8")
})

it("likes the post one is at, and none if one is at none", async () => {
  const liked = likesAre()
  const { person } = open(feed)
  await person.keyboard("l")
  rowOf(2)?.focus()
  await person.keyboard("l")
  await waitFor(() => expect(liked).toEqual([8]))
})

it("answers the post one is at", async () => {
  const { person, router } = open(feed)
  rowOf(1)?.focus()
  await person.keyboard("r")
  expect(router.state.location).toMatchObject({ pathname: "/posts/7", state: { reply: true } })
})

it("shows new posts, and only if there are any", async () => {
  const show = vi.fn()
  const { person, rerender } = renderPill(0, show)
  await person.keyboard(".")
  expect(show).not.toHaveBeenCalled()

  rerender(3)
  await person.keyboard(".")
  expect(show).toHaveBeenCalledOnce()
})

function renderPill(count: number, show: () => void) {
  const { person, unmount } = open(<NewPill count={count} label="new posts" onClick={show} />)
  const rerender = (next: number) => {
    unmount()
    open(<NewPill count={next} label="new posts" onClick={show} />)
  }
  return { person, rerender }
}

it("leaves single keys to whoever is typing", async () => {
  const liked = likesAre()
  const { person, router } = open(feed)
  await person.type(screen.getByLabelText("Field"), "gmgajkolr./n?")
  expect(screen.getByLabelText("Field")).toHaveValue("gmgajkolr./n?")
  expect(screen.getByLabelText("Field")).toHaveFocus()
  expect(router.state.location).toMatchObject({ pathname: "/", hash: "" })
  expect(screen.queryByRole("dialog")).toBeNull()
  expect(liked).toEqual([])
})

it("leaves all keys to what lies over the page", async () => {
  const read = vi.fn()
  const { person, router, unmount } = open(
    <>
      <Chat read={read} />
      <Dialog open onOpenChange={() => undefined} title="Question" />
    </>,
  )
  await person.keyboard("gmn{Alt>}{ArrowDown}{/Alt}")
  expect(router.state.location).toMatchObject({ pathname: "/", hash: "" })
  expect(read).not.toHaveBeenCalled()
  unmount()

  const without = open(<Chat read={read} />)
  await without.person.keyboard("{Alt>}{ArrowDown}{/Alt}")
  expect(read).toHaveBeenCalledWith("nextConversation")
})

function Chat({ read }: { read: (deed: string) => void }) {
  useDeed("nextConversation", () => read("nextConversation"))
  useDeed("previousUnread", () => read("previousUnread"))
  useDeed("markRead", () => read("markRead"))
  return null
}

it("does in a field, too, what is held with Alt, and Escape; single keys may be off", async () => {
  switchSingleKeys(false)
  const read = vi.fn()
  const { person } = open(<Chat read={read} />)
  screen.getByLabelText("Field").focus()
  await person.keyboard("{Alt>}{ArrowDown}{Shift>}{ArrowUp}{/Shift}{/Alt}{Escape}")
  expect(read.mock.calls.flat()).toEqual(["nextConversation", "previousUnread", "markRead"])
})

it("does nothing of a conversation on a page without one", async () => {
  const { person, router } = open()
  await person.keyboard("{Alt>}{ArrowDown}{/Alt}{Escape}")
  expect(router.state.location).toMatchObject({ pathname: "/", hash: "" })
})

it("goes round the parts of the page", async () => {
  vi.spyOn(Element.prototype, "getClientRects").mockReturnValue([new DOMRect()] as never)
  const { person } = open(
    <>
      <nav aria-label="Main">
        <a href="/explore">Explore</a>
        <a href="/" aria-current="page">
          Home
        </a>
      </nav>
      <main tabIndex={-1}>
        <nav aria-label="Tabs">
          <a href="/local">Local</a>
        </nav>
      </main>
      <aside aria-label="Beside">
        <button type="button">Follow</button>
      </aside>
    </>,
  )
  await person.keyboard("{F6}")
  expect(screen.getByRole("link", { name: "Home" })).toHaveFocus()
  await person.keyboard("{F6}")
  expect(screen.getByRole("main")).toHaveFocus()
  await person.keyboard("{F6}")
  expect(screen.getByRole("button", { name: "Follow" })).toHaveFocus()
  await person.keyboard("{F6}")
  expect(screen.getByRole("link", { name: "Home" })).toHaveFocus()
  await person.keyboard("{Shift>}{F6}{F6}{/Shift}")
  expect(screen.getByRole("main")).toHaveFocus()
})

it("knows the keys of a keyboard that writes Arabic", () => {
  const { router } = open()
  fireEvent.keyDown(document.body, { key: "ل", code: "KeyG" })
  fireEvent.keyDown(document.body, { key: "ة", code: "KeyM" })
  expect(router.state.location.pathname).toBe("/messages")
})

it("lists itself by where keys work, and keys of the staff to the staff", async () => {
  const { person, unmount } = open()
  await person.keyboard("?")
  const help = await screen.findByRole("dialog", { name: "Keys" })
  expect(within(help).getByRole("region", { name: "In messages" })).toHaveTextContent(
    "Next unread oneAlt+Shift+↓",
  )
  expect(help).toHaveTextContent("Homegthenh")
  expect(help).not.toHaveTextContent("Admin")
  unmount()

  const staff = open(null, ["admin"])
  await staff.router.navigate("/#keys")
  expect(await screen.findByRole("dialog", { name: "Keys" })).toHaveTextContent("Admin")
})

it("can be switched off, and the help that switches it on again has an address", async () => {
  const { person, router } = open(feed)
  expect(screen.getAllByRole("button", { name: /^Like/ })[0]).toHaveAttribute(
    "aria-keyshortcuts",
    "l",
  )
  await person.keyboard("?")
  await person.click(await screen.findByRole("switch", { name: "Single keys" }))
  await person.keyboard("{Escape}n")
  expect(router.state.location.hash).toBe("")
  for (const like of screen.getAllByRole("button", { name: /^Like/ }))
    expect(like).not.toHaveAttribute("aria-keyshortcuts")

  await router.navigate("/#keys")
  await person.click(await screen.findByRole("switch", { name: "Single keys" }))
  await person.keyboard("{Escape}")
  await person.keyboard("n")
  await expect.poll(() => router.state.location.hash).toBe("#compose")
})
