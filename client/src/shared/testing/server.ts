import { HttpResponse } from "msw"
import { setupServer } from "msw/node"

/** The server of the tests: each says with `server.use(…)` what it answers. */
export const server = setupServer()

/** The address of an endpoint: `at("/auth/login/")`. */
export function at(path: string): string {
  return `${location.origin}/api/v1${path}`
}

/** A refusal as the server writes it. */
export function refusal(
  status: number,
  code: string,
  detail: string,
  errors?: Record<string, string[]>,
) {
  return HttpResponse.json(
    { type: "about:blank", title: code, status, code, detail, request_id: "test", errors },
    { status, headers: { "Content-Type": "application/problem+json" } },
  )
}
