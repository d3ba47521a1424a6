import { screen, within } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { afterEach, beforeEach, expect, it } from "vitest"

import { signInAs } from "@/shared/testing/people"
import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import { AppearanceView } from "./appearance-view"
import type { Appearance } from "./queries"

const own: Appearance = {
  brand_hue: 32,
  brand_chroma: 0.178,
  paper_hue: 78,
  changed_at: null,
  changed_by: null,
}

const teal = { brand_hue: 205, brand_chroma: 0.178, paper_hue: 78 }

function theHouseHas(appearance: Appearance) {
  server.use(http.get(at("/admin/appearance/"), () => HttpResponse.json(appearance)))
}

const field = (name: string) => screen.findByRole("spinbutton", { name })
const write = async (
  person: ReturnType<typeof renderPage>["person"],
  input: Element,
  text: string,
) => {
  await person.clear(input)
  if (text) await person.type(input, text)
}

beforeEach(() => void signInAs({ grants: ["admin"] }))
afterEach(() => document.documentElement.removeAttribute("style"))

it("says that it loads, and then shows the numbers there are, with who chose them", async () => {
  const changed_by = { id: 3, username: "ana", display_name: "Ana Lopes", avatar: null }
  theHouseHas({ ...own, ...teal, changed_at: "2026-11-20T12:00:00Z", changed_by })
  renderPage(<AppearanceView />)

  expect(screen.getByRole("status")).toHaveTextContent("Loading the colours")
  expect(await field("Hue of the main colour")).toHaveValue(205)
  expect(screen.getByRole("slider", { name: "Hue of the main colour" })).toHaveAttribute(
    "aria-valuenow",
    "205",
  )
  expect(screen.getByText(/Chosen by Ana Lopes/)).toBeInTheDocument()
  expect(screen.queryByRole("button", { name: "Save colours" })).not.toBeInTheDocument()
})

it("shows a change in both themes at once, saves it, and wears it", async () => {
  theHouseHas(own)
  let sent: unknown
  server.use(
    http.put(at("/admin/appearance/"), async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json({ ...own, ...teal })
    }),
  )
  const { person } = renderPage(<AppearanceView />)
  await write(person, await field("Hue of the main colour"), "205")

  for (const theme of ["light", "dark"]) {
    const preview = screen.getByRole("img", { name: `Preview, ${theme}` }).firstElementChild
    expect(preview).toHaveStyle({ "--brand-hue": "205" })
  }
  expect(screen.getByText("All 94 pairs of colours can be read.")).toBeInTheDocument()
  await person.click(screen.getByRole("button", { name: "Save colours" }))

  expect(await screen.findByText("The house has its new colours.")).toBeInTheDocument()
  expect(sent).toEqual(teal)
  expect(document.documentElement).toHaveStyle({ "--brand-hue": "205" })
  await expect
    .poll(() => screen.queryByRole("button", { name: "Save colours" }))
    .not.toBeInTheDocument()
})

it("refuses what cannot be read, and names the pair", async () => {
  theHouseHas(own)
  const { person } = renderPage(<AppearanceView />)
  await write(person, await field("Hue of the main colour"), "84")

  const alert = screen.getByRole("alert")
  expect(within(alert).getByRole("listitem")).toHaveTextContent(
    "words on buttons on main colour (light): 4.48 to 1, at least 4.5 are needed.",
  )
  expect(screen.getByRole("button", { name: "Save colours" })).toBeDisabled()
  expect(screen.getAllByText("This cannot be saved")).not.toHaveLength(0)

  await person.click(screen.getByRole("button", { name: "Discard" }))
  expect(await field("Hue of the main colour")).toHaveValue(32)
  expect(screen.queryByRole("alert")).not.toBeInTheDocument()
})

it("says at the field that a number is missing or too large", async () => {
  theHouseHas(own)
  const { person } = renderPage(<AppearanceView />)
  const hue = await field("Hue of the paper")

  for (const text of ["", "360", "1.5"]) {
    await write(person, hue, text)
    expect(hue).toBeInvalid()
    expect(hue).toHaveAccessibleDescription(/A number from 0 to 359/)
    expect(screen.getByRole("button", { name: "Save colours" })).toBeDisabled()
  }
})

it("goes by arrow keys, too, and back to Plaza’s own colours by a button", async () => {
  theHouseHas({ ...own, ...teal })
  const { person } = renderPage(<AppearanceView />)
  await field("Hue of the paper")

  screen.getByRole("slider", { name: "Hue of the paper" }).focus()
  await person.keyboard("{ArrowRight}{ArrowRight}")
  expect(await field("Hue of the paper")).toHaveValue(80)

  await person.click(screen.getByRole("button", { name: "Back to Plaza’s own colours" }))
  expect(await field("Hue of the paper")).toHaveValue(78)
  expect(await field("Hue of the main colour")).toHaveValue(32)
  expect(screen.getByRole("button", { name: "Save colours" })).toBeEnabled()
})

it("keeps what was chosen when the server refuses, in its words", async () => {
  theHouseHas(own)
  const detail = "In the light theme on-ember on ember has a contrast of 4.48."
  server.use(http.put(at("/admin/appearance/"), () => refusal(422, "cannot_be_read", detail)))
  const { person } = renderPage(<AppearanceView />)
  await write(person, await field("Hue of the main colour"), "205")
  await person.click(screen.getByRole("button", { name: "Save colours" }))

  expect(await screen.findByRole("alert")).toHaveTextContent(detail)
  expect(await field("Hue of the main colour")).toHaveValue(205)
})

it("can be asked for again when it could not be loaded", async () => {
  server.use(http.get(at("/admin/appearance/"), () => refusal(500, "internal", "Sorry.")))
  const { person } = renderPage(<AppearanceView />)
  expect(await screen.findByRole("alert")).toHaveTextContent("The colours could not be loaded")

  theHouseHas(own)
  await person.click(screen.getByRole("button", { name: "Try again" }))
  expect(await field("Hue of the paper")).toHaveValue(78)
})
