import { screen, within } from "@testing-library/react"
import { http, HttpResponse } from "msw"
import { expect, it } from "vitest"

import { renderPage } from "@/shared/testing/render-page"
import { at, refusal, server } from "@/shared/testing/server"

import type { Stats } from "../nouns"
import { makeStats } from "../testing"
import { Dashboard } from "./dashboard"

function figuresAre(stats: Stats): string[] {
  const asked: string[] = []
  server.use(
    http.get(at("/admin/stats/"), ({ request }) => {
      asked.push(new URL(request.url).search)
      return HttpResponse.json(stats)
    }),
  )
  return asked
}

const address = "/admin?from=2026-11-01&to=2026-11-03&interval=day"

it("says how the house is doing, and links each figure to its list", async () => {
  const asked = figuresAre(makeStats())
  renderPage(<Dashboard figures={4} />, { at: address })
  expect(screen.getByRole("status")).toHaveTextContent("Loading the figures")

  const tiles = await screen.findByRole("list", { name: "Figures" })
  const links = within(tiles).getAllByRole("link")
  expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
    ["Active people40+25% on the 3 days before", "/admin/users"],
    ["Posts30none in the 3 days before", "/admin/posts"],
    ["Revenue€120.00€10.00 in the 3 days before", "/admin/orders?payment=paid"],
    ["Orders to ship62 for over three days", "/admin/orders?state=to_ship"],
  ])
  expect(asked).toEqual(["?from=2026-11-01&to=2026-11-03&interval=day"])
})

it("shows a keeper nothing of what people do", async () => {
  const none = { active_users: null, posts: null }
  const stats = makeStats()
  figuresAre({
    ...stats,
    totals: { ...stats.totals, ...none },
    series: stats.series.map((point) => ({ ...point, ...none })),
  })
  renderPage(<Dashboard figures={2} />, { at: address })

  expect(await screen.findByRole("heading", { name: "Orders a day" })).toBeVisible()
  expect(screen.queryByText(/people/)).toBeNull()
})

it("reads a chart point by point from the keyboard", async () => {
  figuresAre(makeStats())
  const { person } = renderPage(<Dashboard figures={4} />, { at: address })
  const chart = await screen.findByRole("slider", { name: "Revenue a day, point by point" })
  expect(chart).toHaveAttribute("aria-valuetext", "€100.00 · Mon, Nov 2, 2026")

  chart.focus()
  await person.keyboard("{Home}")
  expect(chart).toHaveAttribute("aria-valuetext", "€20.00 · Sun, Nov 1, 2026")
  await person.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}")
  expect(chart).toHaveAttribute("aria-valuetext", "€0.00 · Tue, Nov 3, 2026")
})

it("writes every point into a table, and keeps that in the address", async () => {
  figuresAre(makeStats())
  const { person, router } = renderPage(<Dashboard figures={4} />, { at: address })
  await person.click(await screen.findByRole("button", { name: "Table" }))

  const table = await screen.findByRole("table")
  expect(within(table).getByRole("row", { name: /Nov 2/ })).toHaveTextContent("3020€100.003")
  expect(router.state.location.search).toContain("view=table")
})

it("asks anew for other days and steps", async () => {
  const asked = figuresAre(makeStats())
  const { person } = renderPage(<Dashboard figures={4} />, { at: address })
  await person.selectOptions(await screen.findByLabelText("In steps of"), "week")
  await expect.poll(() => asked.at(-1)).toContain("interval=week")

  await person.click(screen.getByRole("button", { name: "90 days" }))
  await expect.poll(() => asked.length).toBe(3)
  expect(screen.getByRole("button", { name: "90 days" })).toHaveAttribute("aria-pressed", "true")
})

it("tells a grant that was taken away from a failure", async () => {
  server.use(http.get(at("/admin/stats/"), () => refusal(404, "not_found", "Not here.")))
  renderPage(<Dashboard figures={4} />, { at: address })
  expect(await screen.findByRole("heading", { name: "This is not open to you" })).toBeVisible()
})

it("says that nobody answered, and tries again", async () => {
  server.use(http.get(at("/admin/stats/"), () => HttpResponse.error(), { once: true }))
  const { person } = renderPage(<Dashboard figures={4} />, { at: address })
  expect(await screen.findByRole("alert")).toHaveTextContent("We can’t reach Plaza")

  figuresAre(makeStats())
  await person.click(screen.getByRole("button", { name: "Try again" }))
  expect(await screen.findByRole("list", { name: "Figures" })).toBeVisible()
})
