/** Messages by name; those with values in them are functions. */
export type Messages = Record<string, unknown>

/** A language: what it says in place of a catalogue's English. */
export type Speech = (name: string, english: Messages) => Messages | undefined

const spoken = new Map<string, Messages>()
let speech: Speech = () => undefined

/**
 * The texts of one part of Plaza, in English; its German stands beside it in `text-de.ts`. Read
 * them while rendering, as `t.save`: when the module is first evaluated, the language may be on
 * its way.
 */
export function catalogue<Catalogue extends object>(name: string, english: Catalogue): Catalogue {
  const messages = english as Messages
  spoken.set(name, messages)
  return Object.assign(english, speech(name, messages))
}

/** From now on every catalogue speaks so, those that are loaded later as well. */
export function speak(next: Speech): void {
  speech = next
  for (const [name, messages] of spoken) Object.assign(messages, next(name, messages))
}
