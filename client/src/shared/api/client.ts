import createClient from "openapi-fetch"

import { toProblem } from "./problem-error"
import type { paths } from "./schema.gen"
import { sessionFetch } from "./session-fetch"

/** The typed door to the server: paths, parameters and answers come from its own document. */
export const api = createClient<paths>({
  baseUrl: typeof location === "undefined" ? "" : location.origin,
  fetch: sessionFetch,
  querySerializer: { array: { style: "form", explode: true } },
})

interface Answer<Data> {
  data?: Data
  error?: unknown
  response: Response
}

/** The data of an answer; a refusal is thrown as a ProblemError. */
export async function unwrap<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  const { data, error, response } = await call
  if (!response.ok) throw toProblem(error, response.status, response.headers.get("Retry-After"))
  return data as Data
}
