import { screen, within } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { expect, it } from "vitest"

import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { peopleSection } from "../sections/people"
import { makePerson, peopleAre } from "../testing"
import { SectionList } from "./section-list"

const ben = makePerson()
const cleo = makePerson({ id: 6, username: "cleo", display_name: "Cleo Marsh" })
const dora = makePerson({ id: 7, username: "dora", display_name: "Dora Vance" })
const admin = makePerson({
  id: 8,
  username: "mara",
  display_name: "Mara Quill",
  grants: ["admin"],
  can: { suspend: false, lift: false },
})

const show = (address = "/admin/users") =>
  renderPage(<SectionList section={peopleSection()} />, { at: address })

interface Sent {
  verb: string
  ids: number[]
}

/** What is asked to be done; all of it is, except to `refused`. */
function takesVerbs(refused: number[] = []): Sent[] {
  const sent: Sent[] = []
  server.use(
    http.post(at("/admin/users/bulk/"), async ({ request }) => {
      const body = (await request.json()) as Sent
      sent.push(body)
      return HttpResponse.json({
        done: body.ids.filter((id) => !refused.includes(id)),
        refused: refused.map((id) => ({ id, code: "forbidden", detail: "You may not do this." })),
      })
    }),
  )
  return sent
}

it("asks for what the address says, and passes over what it does not know", async () => {
  const asked = peopleAre([ben])
  show("/admin/users?q=ben&sort=posts&state=active&role=queen")

  expect(await screen.findByRole("row", { name: /Ben Okafor/ })).toHaveTextContent("12")
  expect(asked).toEqual(["?q=ben&sort=posts&state=active"])
  expect(screen.getByRole("searchbox")).toHaveValue("ben")
  expect(screen.getByRole("button", { name: "Active 41" })).toHaveAttribute("aria-pressed", "true")
  expect(screen.getByRole("columnheader", { name: "Posts" })).toHaveAttribute(
    "aria-sort",
    "descending",
  )
})

it("keeps words, facets and order in the address", async () => {
  const asked = peopleAre([ben])
  const { person, router } = show()
  await person.click(await screen.findByRole("button", { name: "Suspended 2" }))
  await person.click(screen.getByRole("button", { name: "Joined" }))
  await person.type(screen.getByRole("searchbox"), "ben")

  await expect.poll(() => asked.at(-1)).toBe("?q=ben&sort=oldest&state=suspended")
  expect(router.state.location.search).toBe("?q=ben&sort=oldest&state=suspended")
  await person.click(screen.getByRole("button", { name: "Suspended 2" }))
  await expect.poll(() => asked.at(-1)).toBe("?q=ben&sort=oldest")
})

it("asks before it suspends, tells what was refused, and takes it back", async () => {
  const asked = peopleAre([ben, cleo, admin])
  const sent = takesVerbs([6])
  const { person } = show()
  await person.click(await screen.findByRole("checkbox", { name: "Choose Ben Okafor" }))
  await person.click(screen.getByRole("checkbox", { name: "Choose Cleo Marsh" }))
  expect(screen.getByRole("checkbox", { name: "Choose Mara Quill" })).toBeDisabled()
  await person.click(screen.getByRole("button", { name: "Suspend 2" }))
  expect(sent).toEqual([])

  const dialog = screen.getByRole("dialog", { name: "Suspend 2 people?" })
  await person.click(within(dialog).getByRole("button", { name: "Suspend 2 people" }))

  const told = "1 person suspended. 1 person left alone: You may not do this."
  expect(await screen.findByText(told)).toBeVisible()
  expect(asked.length).toBeGreaterThan(1)
  expect(screen.queryByText(/chosen/)).toBeNull()
  await person.click(screen.getByRole("button", { name: "Undo" }))
  await expect
    .poll(() => sent)
    .toEqual([
      { verb: "suspend", ids: [5, 6] },
      { verb: "lift", ids: [5] },
    ])
})

it("keeps the question open when the server refuses", async () => {
  peopleAre([ben])
  server.use(http.post(at("/admin/users/bulk/"), () => refusal(403, "forbidden", "Not any more.")))
  const { person } = show()
  await person.click(await screen.findByRole("checkbox", { name: "Choose Ben Okafor" }))
  await person.click(screen.getByRole("button", { name: "Suspend 1" }))
  await person.click(screen.getByRole("button", { name: "Suspend 1 person" }))

  expect(await screen.findByRole("alert")).toHaveTextContent("Not any more. Nothing was changed.")
})

it("takes all between two boxes with shift, and all at once with a button", async () => {
  peopleAre([ben, cleo, dora, admin])
  const { person } = show()
  await person.click(await screen.findByRole("checkbox", { name: "Choose Ben Okafor" }))
  await person.keyboard("{Shift>}")
  await person.click(screen.getByRole("checkbox", { name: "Choose Dora Vance" }))
  await person.keyboard("{/Shift}")
  expect(screen.getByText("3 chosen")).toBeVisible()

  await person.click(screen.getByRole("button", { name: "Clear the choice" }))
  expect(screen.queryByText(/chosen/)).toBeNull()
})

it("tells nothing at all from nothing found", async () => {
  peopleAre([])
  const { person } = show("/admin/users?q=zzz")
  await person.click(await screen.findByRole("button", { name: "Show all" }))
  expect(await screen.findByText("Nothing here yet")).toBeVisible()
})

it("says why a list is closed", async () => {
  server.use(http.get(at("/admin/users/"), () => refusal(403, "forbidden", "Other sections.")))
  show()
  expect(await screen.findByRole("heading", { name: "This is not open to you" })).toBeVisible()
})
