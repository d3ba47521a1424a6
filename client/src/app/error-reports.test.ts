import { createServer } from "node:http"
import type { Server } from "node:http"
import type { AddressInfo } from "node:net"

import { http, passthrough } from "msw"
import { afterEach, beforeEach, expect, test } from "vitest"

import { toProblem } from "@/shared/api/problem-error"
import { server } from "@/shared/testing/server"

import { scrub, startReports } from "./error-reports"
import { tellReports } from "./fell-over"

let sink: Server
let tag: HTMLMetaElement
let taken: string[]

beforeEach(async () => {
  taken = []
  sink = createServer((request, response) => {
    let body = ""
    request.setEncoding("utf8").on("data", (part: string) => (body += part))
    request.on("end", () => {
      taken.push(body)
      response.end("{}")
    })
  })
  await new Promise<void>((listening) => sink.listen(0, "127.0.0.1", listening))
  const { port } = sink.address() as AddressInfo
  server.use(http.post(`http://127.0.0.1:${port}/*`, () => passthrough()))
  tag = document.createElement("meta")
  tag.content = `http://key@127.0.0.1:${port}/7`
  tag.dataset.release = "abc123"
})

afterEach(() => {
  sink.closeAllConnections()
  sink.close()
})

test("an error is reported with its release and without what people said", async () => {
  history.replaceState(null, "", "/reset?code=m4rk-code")
  const client = startReports(tag)
  tellReports(new Error("no token=m4rk-token for m4rk@plaza.test at /orders/7?key=m4rk-key"))
  await client.flush(2000)

  expect(taken).toHaveLength(1)
  const event = JSON.parse(taken[0]?.split("\n")[2] ?? "{}") as Record<string, unknown>
  expect(event.release).toBe("abc123")
  expect(taken[0]).toContain("no token=[hidden] for [hidden] at /orders/7?[hidden]")
  expect(taken[0]).not.toContain("m4rk")
  expect(event).not.toHaveProperty("request")
  expect(event).not.toHaveProperty("user")
  expect(event.sdk).toHaveProperty("settings.infer_ip", "never")
})

test("a fault of the server's leads to its request, a refusal is not reported", async () => {
  const client = startReports(tag)
  tellReports(toProblem({ code: "not_found", detail: "There is nothing here." }, 404))
  tellReports(toProblem({ code: "internal_error", detail: "Oh no.", request_id: "abcd-1234" }, 500))
  await client.flush(2000)

  expect(taken).toHaveLength(1)
  expect(taken[0]).toContain('"request_id":"abcd-1234"')
})

test("a page that falls over and over reports ten times", async () => {
  const client = startReports(tag)
  for (let turn = 0; turn < 15; turn += 1) tellReports(new Error(`turn ${turn}`))
  await client.flush(2000)

  expect(taken).toHaveLength(10)
})

test.each([
  ["Bearer abc.def-ghi", "abc"],
  ["bad eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.c2ln", "c2ln"],
  ['{"password": "a goat, here"}', "goat"],
  ["card 4242 4242 4242 4242", "4242"],
  ["opened by Zk3_x9Qa7LmN0pRsTuVw12", "Zk3"],
])("%s keeps its secret", (text, secret) => {
  expect(scrub(text)).not.toContain(secret)
})

test("what helps to find a fault stays", () => {
  const text = "TypeError: x is undefined at https://plaza.example/assets/chat-Dk3f9aQ2.js:1:2345"
  expect(scrub(text)).toBe(text)
})
