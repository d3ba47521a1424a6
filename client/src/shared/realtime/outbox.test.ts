import { beforeEach, expect, it, vi } from "vitest"

import { ProblemError } from "@/shared/api/problem-error"

import { Outbox } from "./outbox"
import { createShelf, type OutboxEntry } from "./outbox-shelf"

interface Words {
  body: string
}

const problem = (status: number, detail = "No.") => new ProblemError({ status, code: "x", detail })

let shelfNumber = 0
let shelf = createShelf<Words>("unused")
beforeEach(() => {
  shelfNumber += 1
  shelf = createShelf<Words>(`test-${shelfNumber}`)
})

async function opened(send: (entry: OutboxEntry<Words>) => Promise<unknown>, userId = 1) {
  const outbox = new Outbox<Words>({ shelf, send })
  await outbox.open(userId)
  return outbox
}

const bodies = (outbox: Outbox<Words>) => outbox.snapshot().map(({ payload }) => payload.body)

it("sends one lane in order, one at a time, while other lanes go on", async () => {
  const sent: string[] = []
  let inFlight = 0
  let most = 0
  const outbox = await opened(async ({ lane, payload }) => {
    if (lane === "room") {
      inFlight += 1
      most = Math.max(most, inFlight)
      await new Promise((resolve) => setTimeout(resolve, 5))
      inFlight -= 1
    }
    sent.push(payload.body)
  })

  for (const body of ["one", "two", "three"]) await outbox.add("room", { body })
  await outbox.add("other", { body: "elsewhere" })

  await expect.poll(() => sent.length).toBe(4)
  expect(sent.filter((body) => body !== "elsewhere")).toEqual(["one", "two", "three"])
  expect(most).toBe(1)
  expect(outbox.snapshot()).toEqual([])
})

it("fails a refusal at once with its reason, and lets the next one pass", async () => {
  const send = vi.fn(({ payload }: OutboxEntry<Words>) =>
    payload.body === "bad" ? Promise.reject(problem(403, "You are blocked.")) : Promise.resolve(),
  )
  const outbox = await opened(send)
  await outbox.add("room", { body: "bad" })
  await outbox.add("room", { body: "good" })

  await expect.poll(() => bodies(outbox)).toEqual(["bad"])
  expect(outbox.snapshot()[0]).toMatchObject({ state: "failed", reason: "You are blocked." })
  expect(send).toHaveBeenCalledTimes(2)
})

it("waits while nobody answers, and goes on when the line is back", async () => {
  let away = true
  const outbox = await opened(() => (away ? Promise.reject(problem(0)) : Promise.resolve()))
  await outbox.add("room", { body: "later" })
  await expect.poll(() => outbox.snapshot()[0]?.state).toBe("waiting")

  away = false
  await expect
    .poll(() => {
      outbox.flush()
      return bodies(outbox)
    })
    .toEqual([])
})

it("asks a server that is not well four times more, then tells the sender", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
  try {
    const send = vi.fn(() => Promise.reject(problem(503, "Back soon.")))
    const outbox = await opened(send)
    await outbox.add("room", { body: "patience" })

    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(8_000)
      expect(outbox.snapshot()[0]).toMatchObject({ state: "failed", reason: "Back soon." })
    })
    expect(send).toHaveBeenCalledTimes(5)
  } finally {
    vi.useRealTimers()
  }
})

it("survives the tab: what was left is sent under the same id", async () => {
  const before = await opened(() => Promise.reject(problem(0)))
  const { id } = await before.add("room", { body: "kept" })
  before.close()

  const ids: string[] = []
  await opened((entry) => Promise.resolve(ids.push(entry.id)))

  await expect.poll(() => ids).toEqual([id])
})

it("keeps one person's words from the next", async () => {
  const mine = await opened(() => Promise.reject(problem(0)), 1)
  await mine.add("room", { body: "mine" })
  mine.close()

  const sent = vi.fn(() => Promise.resolve())
  const theirs = await opened(sent, 2)

  expect(theirs.snapshot()).toEqual([])
  expect(sent).not.toHaveBeenCalled()
})

it("does not send again what another tab has sent", async () => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  const sent: string[] = []
  const send = ({ payload }: OutboxEntry<Words>) => Promise.resolve(sent.push(payload.body))
  const slow = new Outbox<Words>({
    shelf,
    send,
    exclusively: async (_name, task) => held.then(task),
  })
  await slow.open(1)
  await slow.add("room", { body: "once" })

  await opened(send)
  await expect.poll(() => sent).toEqual(["once"])
  release()

  await expect.poll(() => bodies(slow)).toEqual([])
  expect(sent).toEqual(["once"])
})

it("sends a failed one again when asked, and forgets a discarded one", async () => {
  let refuse = true
  const outbox = await opened(() => (refuse ? Promise.reject(problem(422)) : Promise.resolve()))
  const first = await outbox.add("room", { body: "first" })
  const second = await outbox.add("room", { body: "second" })
  await expect.poll(() => outbox.snapshot().every(({ state }) => state === "failed")).toBe(true)

  refuse = false
  await outbox.retry(first.id)
  await outbox.discard(second.id)

  await expect.poll(() => bodies(outbox)).toEqual([])
  expect(await shelf.load(1)).toEqual([])
})

it("keeps what is said while it is being opened, and opens once", async () => {
  const sent: string[] = []
  const outbox = new Outbox<Words>({
    shelf,
    send: async ({ payload }) => Promise.resolve(void sent.push(payload.body)),
  })
  const opening = outbox.open(1)
  await outbox.add("room", { body: "quick" })
  await Promise.all([opening, outbox.open(1)])

  await expect.poll(() => sent).toEqual(["quick"])
  await expect.poll(() => outbox.snapshot()).toEqual([])
})

it("closes when somebody else is there, and shows nobody what was put for another", async () => {
  const outbox = await opened(() => Promise.reject(problem(0)), 1)
  const adding = outbox.add("room", { body: "mine" })
  outbox.closeUnlessOf(1)
  void outbox.open(2)
  await adding

  expect(bodies(outbox)).toEqual([])
  outbox.closeUnlessOf(undefined)
  await expect(outbox.add("room", { body: "nobody's" })).rejects.toThrow("closed")
})
