import { screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { beforeEach, expect, it, vi } from "vitest"

import { useSession } from "@/shared/session/session-store"
import { makeUser, signInAs } from "@/shared/testing/people"
import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { AvatarField } from "./avatar-field"

const avatar = { url: "/media/new/320.webp", renditions: [], blurhash: null }
const file = new File(["bytes"], "me.png", { type: "image/png" })

const choose = async () => {
  const { person, container } = renderPage(<AvatarField />)
  await person.upload(screen.getByLabelText("Choose a picture of you"), file)
  return { person, container }
}

beforeEach(() => {
  signInAs()
  // jsdom has neither.
  URL.createObjectURL = vi.fn(() => "blob:preview")
  URL.revokeObjectURL = vi.fn()
})

it("shows the chosen picture while it travels, then the one that is kept", async () => {
  let let_go: () => void = () => undefined
  const held = new Promise<void>((resolve) => (let_go = resolve))
  server.use(
    http.put(at("/users/me/avatar/"), async () => {
      await held
      return HttpResponse.json(makeUser({ avatar }))
    }),
  )
  const { container } = await choose()

  await expect.poll(() => container.querySelector("img")?.src).toBe("blob:preview")
  expect(screen.getByRole("progressbar", { name: "Sending your picture" })).toBeVisible()

  let_go()
  await expect.poll(() => container.querySelector("img")?.src).toMatch(/new\/320\.webp$/)
  expect(useSession.getState().user?.avatar?.url).toBe(avatar.url)
  expect(screen.queryByRole("progressbar")).not.toBeInTheDocument()
})

it.each([
  [413, "too_large", "A picture may have 10 MB."],
  [415, "unsupported_media", "This is not a picture we know."],
  [422, "validation", "This picture has too many pixels."],
])("says at the picture why it was refused (%i)", async (status, code, text) => {
  server.use(http.put(at("/users/me/avatar/"), () => refusal(status, code, text)))
  const { container } = await choose()

  expect(await screen.findByRole("alert")).toHaveTextContent(`${text} Your picture is as it was.`)
  expect(container.querySelector("img")).toBeNull()
  expect(screen.getByLabelText("Choose a picture of you")).toHaveAccessibleDescription(
    new RegExp(text),
  )
})

it("removes the picture", async () => {
  signInAs({ avatar })
  server.use(http.delete(at("/users/me/avatar/"), () => HttpResponse.json(makeUser())))
  const { person } = renderPage(<AvatarField />)

  await person.click(screen.getByRole("button", { name: "Remove" }))

  await expect.poll(() => useSession.getState().user?.avatar).toBeNull()
  expect(screen.queryByRole("button", { name: "Remove" })).not.toBeInTheDocument()
})
