import { QueryClientProvider } from "@tanstack/react-query"
import { render } from "@testing-library/react"
import { userEvent } from "@testing-library/user-event"
import type { ReactNode } from "react"
import { createMemoryRouter, RouterProvider } from "react-router"

import { createQueryClient } from "@/shared/api/query-client"

interface Options {
  /** The address one stands at. */
  at?: string
  /** The route's pattern, where the page reads parameters. */
  path?: string
}

/** Renders with cache and addresses. Going elsewhere shows `Now at /elsewhere`. */
export function renderPage(
  page: ReactNode,
  { at = "/", path = at.split("?")[0] ?? at }: Options = {},
) {
  const queries = createQueryClient()
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retry: false } })

  const router = createMemoryRouter(
    [
      { path, element: page },
      { path: "*", Component: Elsewhere },
    ],
    { initialEntries: [at] },
  )
  function Elsewhere() {
    return <p>Now at {router.state.location.pathname}</p>
  }

  const view = render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  return { ...view, queries, router, person: userEvent.setup() }
}
