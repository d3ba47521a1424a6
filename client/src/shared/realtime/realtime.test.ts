import { afterEach, beforeEach, expect, it, vi } from "vitest"

import { Wire } from "@/shared/testing/wire"

import { useConnection } from "./connection-store"
import { Realtime } from "./realtime"
import { Topics, versionsOf } from "./topics"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function connected() {
  const wire = new Wire()
  const line = new Realtime(wire.open)
  line.start()
  await vi.advanceTimersByTimeAsync(0)
  wire.accept()
  return { wire, line }
}

it("comes back by itself, at once and then ever slower", async () => {
  const { wire } = await connected()
  wire.drop()
  await vi.advanceTimersByTimeAsync(0)
  expect(wire.connects).toBe(2)

  wire.refuse({ status: 503, code: "away", detail: "Back soon." })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(wire.connects).toBe(3)

  wire.refuse({ status: 503, code: "away", detail: "Back soon." })
  await vi.advanceTimersByTimeAsync(999)
  expect(wire.connects).toBe(3)
  await vi.advanceTimersByTimeAsync(1_001)
  expect(wire.connects).toBe(4)
})

it("comes back to a server that restarts when it was told to, and the next time at once", async () => {
  const { wire } = await connected()
  wire.tell("session.leaving", { after_seconds: 1.5 })
  wire.drop()
  await vi.advanceTimersByTimeAsync(1_499)
  expect(wire.connects).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(wire.connects).toBe(2)

  wire.accept()
  wire.drop()
  await vi.advanceTimersByTimeAsync(0)
  expect(wire.connects).toBe(3)
})

it("skips the wait when asked, and stays away once stopped", async () => {
  const { wire, line } = await connected()
  wire.drop()
  await vi.advanceTimersByTimeAsync(0)
  for (let time = 0; time < 4; time += 1) {
    wire.refuse(null)
    await vi.advanceTimersByTimeAsync(0)
    await line.tryNow()
  }
  expect(wire.connects).toBe(6)

  line.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(wire.connects).toBe(6)
  expect(useConnection.getState().phase).toBe("idle")
})

it("tells a return from a first arrival", async () => {
  const wire = new Wire()
  const line = new Realtime(wire.open)
  const again = vi.fn()
  line.when("again", again)
  line.start()
  await vi.advanceTimersByTimeAsync(0)

  wire.accept()
  expect(again).not.toHaveBeenCalled()

  wire.drop()
  wire.accept()
  expect(again).toHaveBeenCalledOnce()
})

it("throws a refusal as a Problem in the server's words", async () => {
  const { wire, line } = await connected()
  wire.answer = () => ({ error: { status: 403, code: "blocked", detail: "You are blocked." } })

  await expect(line.send("chat.typing", { conversation_id: 1 })).rejects.toMatchObject({
    status: 403,
    message: "You are blocked.",
  })
})

it("says at once that the line is down, instead of keeping the words for later", async () => {
  const { wire, line } = await connected()
  wire.drop()

  await expect(line.send("chat.typing", { conversation_id: 1 })).rejects.toMatchObject({
    status: 0,
  })
  expect(wire.said).toEqual([])
})

it("lets one handler fail without silencing the next", async () => {
  const { wire, line } = await connected()
  vi.stubGlobal("reportError", vi.fn())
  const heard = vi.fn()
  line.on("post.new", () => {
    throw new Error("broken")
  })
  line.on("post.new", heard)

  wire.tell("post.new", { post_id: 7, author_id: 1 })

  expect(heard).toHaveBeenCalledWith({ post_id: 7, author_id: 1 })
})

it("joins a topic once for all who watch, leaves with the last, and joins again after a break", async () => {
  const { wire, line } = await connected()
  const topics = new Topics(line)
  const [stopOne, stopOther] = [topics.watch("post:7"), topics.watch("post:7")]
  await vi.advanceTimersByTimeAsync(0)
  expect(wire.said).toEqual([{ event: "topic.join", payload: { topics: ["post:7"] } }])

  wire.drop()
  wire.accept()
  expect(wire.said).toHaveLength(2)

  stopOne()
  await vi.advanceTimersByTimeAsync(0)
  expect(wire.said).toHaveLength(2)

  stopOther()
  await vi.advanceTimersByTimeAsync(0)
  expect(wire.said.at(-1)).toEqual({ event: "topic.leave", payload: { topics: ["post:7"] } })
})

it("tells how new the topics were that it joined, and nothing of those that were not answered", async () => {
  const { wire, line } = await connected()
  const joined = vi.fn()
  line.on("topic.joined", joined)
  const answer = { topics: ["post:7"], versions: { "post:7": 12 } }
  wire.answer = () => ({ ok: answer })
  const topics = new Topics(line)

  topics.watch("post:7")
  await vi.advanceTimersByTimeAsync(0)
  expect(joined.mock.calls).toEqual([[answer]])

  wire.answer = () => ({ error: { status: 429, code: "rate_limited", detail: "Slowly." } })
  topics.watch("post:8")
  await vi.advanceTimersByTimeAsync(0)
  expect(joined).toHaveBeenCalledTimes(1)
})

it("reads the versions of its own kind", () => {
  expect(versionsOf("post", { "post:7": 12, "product:9": 3, "postcard:7": 1 })).toEqual([[7, 12]])
})
