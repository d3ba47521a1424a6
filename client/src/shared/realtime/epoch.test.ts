import { QueryClient } from "@tanstack/react-query"
import { expect, it } from "vitest"

import { Wire } from "@/shared/testing/wire"

import { watchEpoch } from "./epoch"
import { installHandlers } from "./handlers"
import { Realtime } from "./realtime"

const hello = (epoch: string) => ({
  user_id: 1,
  epoch,
  server_time: "2026-11-24T12:00:00Z",
  unread: {},
  heads: {},
})

it("forgets what it knows when the data began another life, and only then", async () => {
  const wire = new Wire()
  const line = new Realtime(wire.open)
  const queries = new QueryClient()
  installHandlers(line, queries, [watchEpoch])
  line.start()
  await Promise.resolve()
  wire.accept()
  wire.tell("session.hello", hello("first"))
  queries.setQueryData(["posts"], ["of the first life"])

  wire.tell("session.hello", hello("first"))
  expect(queries.getQueryData(["posts"])).toEqual(["of the first life"])

  wire.tell("session.hello", hello("second"))
  expect(queries.getQueryData(["posts"])).toBeUndefined()
})
