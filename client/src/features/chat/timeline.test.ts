import { describe, expect, test } from "vitest"

import type { Message } from "./queries"
import { joinEvents, joinMessage, joinOlder, notYetSaid, startTimeline } from "./timeline"

function message(seq: number, change: Partial<Message> = {}): Message {
  return {
    id: 100 + seq,
    conversation_id: 7,
    seq,
    event: seq,
    client_id: `client-${seq}`,
    sender: { id: 2, username: "ben", display_name: "Ben", avatar: null },
    content_type: "text",
    body: `line ${seq}`,
    media: [],
    refs: [],
    cards: [],
    reply_to: null,
    created_at: "2026-11-23T12:00:00Z",
    ...change,
  }
}

const seqs = (timeline: { messages: readonly Message[] }) => timeline.messages.map(({ seq }) => seq)

describe("a timeline", () => {
  const start = startTimeline([message(5), message(4), message(3)], true)

  test("begins with the newest, in order, complete up to the last event", () => {
    expect(seqs(start)).toEqual([3, 4, 5])
    expect(start).toMatchObject({ lastEvent: 5, hasOlder: true })
  })

  test("takes the very next event", () => {
    const { timeline, gap } = joinMessage(start, message(6))
    expect(gap).toBe(false)
    expect(seqs(timeline)).toEqual([3, 4, 5, 6])
    expect(timeline.lastEvent).toBe(6)
  })

  test("ignores what it has", () => {
    expect(joinMessage(start, message(5))).toEqual({ timeline: start, gap: false })
  })

  test("shows a gap instead of hiding it", () => {
    expect(joinMessage(start, message(7))).toEqual({ timeline: start, gap: true })
  })

  test("fills a gap with what was missed, whatever came in between", () => {
    const caught = {
      items: [6, 7, 8].map((seq) => ({ event: seq, message: message(seq) })),
      limited: false,
      last_event: 8,
    }
    const joined = joinEvents(start, caught)
    expect(joined && seqs(joined)).toEqual([3, 4, 5, 6, 7, 8])
    expect(joined?.lastEvent).toBe(8)
  })

  test("begins again when too much was missed", () => {
    expect(joinEvents(start, { items: [], limited: true, last_event: 900 })).toBeNull()
  })

  test("puts older messages before, each once", () => {
    const joined = joinOlder(start, [message(3), message(2), message(1)], false)
    expect(seqs(joined)).toEqual([1, 2, 3, 4, 5])
    expect(joined.hasOlder).toBe(false)
    expect(joined.lastEvent).toBe(5)
  })
})

test("words that came back before their acknowledgement are not shown twice", () => {
  const timeline = startTimeline([message(3)], false)
  const waiting = [{ id: "client-3" }, { id: "client-4" }]
  expect(notYetSaid(waiting, timeline)).toEqual([{ id: "client-4" }])
})
