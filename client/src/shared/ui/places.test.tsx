import { screen } from "@testing-library/react"
import { useState } from "react"
import { afterEach, expect, it } from "vitest"

import { renderPage } from "@/shared/testing/render-page"

import { Button } from "./button"
import { Divider } from "./divider"
import { PageHead } from "./page-head"
import { SkipLink } from "./skip-link"
import { TabLinks, TabPanel, Tabs } from "./tabs"

afterEach(() => void (document.documentElement.dir = "ltr"))

function Feeds() {
  const [tab, setTab] = useState("following")
  return (
    <Tabs
      label="Feeds"
      value={tab}
      onValueChange={setTab}
      tabs={[
        { value: "following", title: "Following" },
        { value: "local", title: "Local" },
      ]}
    >
      <TabPanel value="following">Your people</TabPanel>
      <TabPanel value="local">Everybody</TabPanel>
    </Tabs>
  )
}

it.each([
  ["ltr", "{ArrowRight}"],
  ["rtl", "{ArrowLeft}"],
])("tabs read %s go on by %s, and one panel belongs to each", async (dir, key) => {
  document.documentElement.dir = dir
  const { person } = renderPage(<Feeds />)
  expect(screen.getByRole("tablist", { name: "Feeds" })).toBeInTheDocument()
  await person.tab()
  expect(screen.getByRole("tab", { name: "Following", selected: true })).toHaveFocus()
  await person.keyboard(key)
  expect(screen.getByRole("tab", { name: "Local", selected: true })).toHaveFocus()
  expect(screen.getByRole("tabpanel", { name: "Local" })).toHaveTextContent("Everybody")
})

it("tabs with addresses are navigation, and say which one one is at", () => {
  renderPage(
    <TabLinks
      label="Sections"
      tabs={[
        { to: "/settings", title: "Profile" },
        { to: "/settings/account", title: "Account" },
      ]}
    />,
    { at: "/settings" },
  )
  expect(screen.getByRole("navigation", { name: "Sections" })).toBeInTheDocument()
  expect(screen.getByRole("link", { name: "Profile", current: "page" })).toBeInTheDocument()
  expect(screen.getByRole("link", { name: "Account" })).not.toHaveAttribute("aria-current")
})

it("a head has the one heading, a way back, a note, and room for an action", async () => {
  const { person } = renderPage(
    <PageHead
      title="Riso club"
      note="4 people"
      backTo="/messages"
      actions={<Button>Join</Button>}
    />,
    { at: "/messages/7" },
  )
  expect(screen.getByRole("heading", { level: 1, name: "Riso club" })).toBeInTheDocument()
  expect(screen.getByText("4 people")).toBeInTheDocument()
  expect(screen.getByRole("button", { name: "Join" })).toBeInTheDocument()
  await person.click(screen.getByRole("link", { name: "Back" }))
  expect(await screen.findByText("Now at /messages")).toBeInTheDocument()
})

it("the first stop of the keyboard leads over what repeats", async () => {
  const { person } = renderPage(
    <>
      <SkipLink to="main">To the page</SkipLink>
      <main id="main" />
    </>,
  )
  await person.tab()
  const link = screen.getByRole("link", { name: "To the page" })
  expect(link).toHaveFocus()
  expect(document.querySelector(link.getAttribute("href") ?? "")).toBe(screen.getByRole("main"))
})

it("a line divides, with or without words", () => {
  renderPage(
    <>
      <Divider />
      <Divider>Yesterday</Divider>
    </>,
  )
  expect(screen.getAllByRole("separator").map(({ textContent }) => textContent)).toEqual([
    "",
    "Yesterday",
  ])
})
