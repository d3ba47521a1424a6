import { act, screen } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { expect, it } from "vitest"

import { makeUser, signInAs } from "@/shared/testing/people"
import { renderPage } from "@/shared/testing/render-page"
import { at, server } from "@/shared/testing/server"

import { HereNow } from "./here-now"
import { somebodyIsHere, somebodyLeft } from "./presence-store"

it("shows those one talks with while they are here", async () => {
  const me = signInAs()
  const ines = makeUser({ id: 71, display_name: "Ines Okafor" })
  const members = [{ user: me }, { user: ines }]
  server.use(
    http.get(at("/conversations/"), () =>
      HttpResponse.json({ items: [{ id: 5, members }], next_cursor: null }),
    ),
  )
  renderPage(<HereNow />)
  act(() => somebodyIsHere(99))
  expect(screen.queryByText("Here now")).toBeNull()

  act(() => somebodyIsHere(71))
  expect(await screen.findByRole("link", { name: /Ines Okafor/ })).toHaveAttribute(
    "href",
    "/messages/5",
  )

  act(() => somebodyLeft(71))
  expect(screen.queryByText("Here now")).toBeNull()
})
