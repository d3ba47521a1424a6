import type { Message, SharedMessage } from "./queries"

/** What is known of a conversation: messages in order, and up to which event that is complete. */
export interface Timeline {
  messages: readonly Message[]
  lastEvent: number
  /** Older messages than these exist. */
  hasOlder: boolean
}

const bySeq = (one: Message, other: Message) => one.seq - other.seq

function merge(shown: readonly Message[], more: readonly Message[]): Message[] {
  const byId = new Map(shown.map((message) => [message.id, message]))
  for (const message of more) byId.set(message.id, message)
  return [...byId.values()].sort(bySeq)
}

/** A timeline from a page of the newest messages. */
export function startTimeline(newest: readonly Message[], hasOlder: boolean): Timeline {
  return {
    messages: merge([], newest),
    lastEvent: newest.reduce((last, { event }) => Math.max(last, event), 0),
    hasOlder,
  }
}

/** The same with older messages before it. */
export function joinOlder(
  timeline: Timeline,
  older: readonly Message[],
  hasOlder: boolean,
): Timeline {
  return { ...timeline, messages: merge(timeline.messages, older), hasOlder }
}

export type Joined = { timeline: Timeline; gap: false } | { timeline: Timeline; gap: true }

/** Joins one event on. Only the very next one fits; anything later shows that something is missing. */
export function joinMessage(timeline: Timeline, message: Message | SharedMessage): Joined {
  if (message.event <= timeline.lastEvent) return { timeline, gap: false }
  if (message.event > timeline.lastEvent + 1) return { timeline, gap: true }
  const whole: Message = { cards: [], ...message }
  return {
    timeline: {
      ...timeline,
      messages: merge(timeline.messages, [whole]),
      lastEvent: message.event,
    },
    gap: false,
  }
}

export interface CaughtUp {
  items: readonly { event: number; message: Message | null }[]
  limited: boolean
  last_event: number
}

/** Joins what was missed, in order. Null: too much was missed, begin again with the newest. */
export function joinEvents(timeline: Timeline, caught: CaughtUp): Timeline | null {
  if (caught.limited) return null
  const messages = caught.items.flatMap(({ message }) => (message ? [message] : []))
  return {
    ...timeline,
    messages: merge(timeline.messages, messages),
    lastEvent: Math.max(timeline.lastEvent, caught.last_event),
  }
}

/** What still waits: words may come back over the line before their own sending is acknowledged. */
export function notYetSaid<Entry extends { id: string }>(
  waiting: readonly Entry[],
  { messages }: Timeline,
): readonly Entry[] {
  if (waiting.length === 0) return waiting
  const said = new Set(messages.map((message) => message.client_id))
  return waiting.filter(({ id }) => !said.has(id))
}
