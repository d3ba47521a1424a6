import { afterEach, beforeEach, expect, it, vi } from "vitest"

import { earlyAnswer } from "./early-answers"

const path = "/api/v1/products/?limit=24"
const request = (method = "GET") => new Request(`http://localhost:3000${path}`, { method })

function asked(answer: Response | Error, token: string | null = null) {
  const coming =
    answer instanceof Error ? Promise.reject(answer) : Promise.resolve({ token, response: answer })
  window.plazaAnswers = new Map([[path, coming]])
}

// These tests may run long after their window opened.
beforeEach(() => {
  vi.spyOn(performance, "now").mockReturnValue(1_000)
})

afterEach(() => {
  delete window.plazaAnswers
})

it("gives what was asked while the app was on its way, once", async () => {
  const response = Response.json({ items: [] })
  asked(response)

  expect(await earlyAnswer(request(), null)).toBe(response)
  expect(await earlyAnswer(request(), null)).toBeUndefined()
})

it("gives nobody what somebody else was answered", async () => {
  asked(Response.json({ items: ["of Ana"] }), "of Ana")
  expect(await earlyAnswer(request(), "of Ben")).toBeUndefined()

  asked(Response.json({ items: ["of Ana"] }), "of Ana")
  expect(await earlyAnswer(request(), null)).toBeUndefined()
})

it("has nothing for a question that changes something", async () => {
  asked(Response.json({}))
  expect(await earlyAnswer(request("POST"), null)).toBeUndefined()
})

it("leaves a refusal, and a line that broke, to the page's own question", async () => {
  asked(new Response(null, { status: 503 }))
  expect(await earlyAnswer(request(), null)).toBeUndefined()

  asked(new TypeError("Failed to fetch"))
  expect(await earlyAnswer(request(), null)).toBeUndefined()
})

it("does not show what was true when the page began, long after", async () => {
  asked(Response.json({}))
  vi.spyOn(performance, "now").mockReturnValue(31_000)
  expect(await earlyAnswer(request(), null)).toBeUndefined()
})
