import { render, screen } from "@testing-library/react"
import { QueryClientProvider } from "@tanstack/react-query"
import { http, HttpResponse } from "msw"
import { createMemoryRouter, RouterProvider } from "react-router"
import { beforeEach, expect, it, vi } from "vitest"

import { createQueryClient } from "@/shared/api/query-client"
import { server } from "@/shared/testing/server"

import { PageError } from "./page-error"

function fallOver(error: Error): void {
  const page = { path: "/", loader: () => Promise.reject(error), ErrorBoundary: PageError }
  render(
    <QueryClientProvider client={createQueryClient()}>
      <RouterProvider router={createMemoryRouter([page])} />
    </QueryClientProvider>,
  )
}

const partMissing = new TypeError("Failed to fetch dynamically imported module: /assets/post.js")
const plazaIs = (answer: () => Response) => server.use(http.head(`${location.origin}/`, answer))

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined))

it("says that there is a newer Plaza where one answers that no longer has this part", async () => {
  plazaIs(() => new HttpResponse())
  fallOver(partMissing)

  expect(await screen.findByText("There is a newer Plaza")).toBeVisible()
})

it.each([
  ["nobody answers", () => HttpResponse.error()],
  ["it is being restarted", () => new HttpResponse(null, { status: 503 })],
])("says nothing of a newer Plaza while %s", async (_when, answer) => {
  plazaIs(answer)
  fallOver(partMissing)

  expect(await screen.findByText("This page could not be shown")).toBeVisible()
  expect(screen.getByRole("button", { name: "Try again" })).toBeVisible()
  expect(screen.queryByText("There is a newer Plaza")).toBeNull()
})

it("asks nobody when the page itself fell over", async () => {
  const asked = vi.fn(() => new HttpResponse())
  plazaIs(asked)
  fallOver(new Error("broken"))

  expect(await screen.findByText("This page could not be shown")).toBeVisible()
  expect(asked).not.toHaveBeenCalled()
})
