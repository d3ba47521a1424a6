import type { Message } from "./queries"

const together = 5 * 60_000

export interface Bubble {
  message: Message
  /** The first of a new day: a divider stands before it. */
  startsDay: boolean
  /** The first of several by the same person. */
  startsGroup: boolean
  endsGroup: boolean
}

const dayOf = (message: Message) => new Date(message.created_at).toDateString()

function belongTogether(one: Message | undefined, other: Message | undefined): boolean {
  if (!one || one.sender.id !== other?.sender.id) return false
  const pause = Date.parse(other.created_at) - Date.parse(one.created_at)
  return pause < together && dayOf(one) === dayOf(other)
}

/** Messages as they are drawn: grouped by person and day. */
export function toBubbles(messages: readonly Message[]): Bubble[] {
  return messages.map((message, index) => {
    const before = messages[index - 1]
    return {
      message,
      startsDay: !before || dayOf(before) !== dayOf(message),
      startsGroup: !belongTogether(before, message),
      endsGroup: !belongTogether(message, messages[index + 1]),
    }
  })
}
