import type { QueryClient } from "@tanstack/react-query"

import { chatKeys, getEvents, type SharedMessage } from "./queries"
import { joinEvents, joinMessage, type Timeline } from "./timeline"

/** An event may overtake the one before it; it is given this long before we ask. */
const patience = 300

const waiting = new Map<number, ReturnType<typeof setTimeout>>()
const catching = new Set<number>()

function timelineOf(queries: QueryClient, id: number): Timeline | undefined {
  return queries.getQueryData<Timeline>(chatKeys.timeline(id))
}

/** Asks for every change since the last one that is known. */
export async function catchUp(queries: QueryClient, id: number): Promise<void> {
  const timeline = timelineOf(queries, id)
  if (!timeline || catching.has(id)) return
  catching.add(id)
  try {
    const caught = await getEvents(id, timeline.lastEvent)
    const now = timelineOf(queries, id) ?? timeline
    const joined = joinEvents(now, caught)
    if (joined) queries.setQueryData(chatKeys.timeline(id), joined)
    else await queries.refetchQueries({ queryKey: chatKeys.timeline(id) })
  } catch {
    // The line is down; its return, or the next heartbeat, asks again.
  } finally {
    catching.delete(id)
  }
}

function catchUpSoon(queries: QueryClient, id: number): void {
  if (waiting.has(id)) return
  const timer = setTimeout(() => {
    waiting.delete(id)
    void catchUp(queries, id)
  }, patience)
  waiting.set(id, timer)
}

/** Applies one message that was told; asks where one is missing before it. */
export function applyMessage(queries: QueryClient, message: SharedMessage): void {
  const id = message.conversation_id
  const timeline = timelineOf(queries, id)
  if (!timeline) return
  const { timeline: joined, gap } = joinMessage(timeline, message)
  if (gap) catchUpSoon(queries, id)
  else if (joined !== timeline) queries.setQueryData(chatKeys.timeline(id), joined)
}

/** Compares where the server stands with what is known; catches up where it is ahead. */
export function applyHeads(queries: QueryClient, heads: Record<string, number>): void {
  let newer = false
  for (const [id, event] of Object.entries(heads)) {
    const timeline = timelineOf(queries, Number(id))
    if (timeline && timeline.lastEvent < event) {
      newer = true
      void catchUp(queries, Number(id))
    }
  }
  if (newer) void queries.invalidateQueries({ queryKey: chatKeys.conversations })
}
