import { QueryClient } from "@tanstack/react-query"
import { expect, it } from "vitest"

import { untilQuiet } from "./until-quiet"

it("waits for what the page has asked, not for more", async () => {
  const queries = new QueryClient()
  const answers: ((answer: string) => void)[] = []
  const asked = queries.query({
    queryKey: ["posts"],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  })
  const events: string[] = []
  const quiet = untilQuiet(queries).then(() => events.push("quiet"))

  // Longer than one look takes.
  await new Promise((done) => setTimeout(done, 120))
  events.push("answered")
  answers[0]?.("all of them")
  await Promise.all([asked, quiet])

  expect(events).toEqual(["answered", "quiet"])
})
