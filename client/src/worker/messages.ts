/** What tools/worker.ts writes into the worker: which build it belongs to, and what it keeps. */
export interface Build {
  /** A hash over all of the build. */
  version: string
  /** The script that index.html names: by it a page knows whether a worker is of its own build. */
  entry: string
  /** What the shell is made of. */
  files: string[]
  /** What each language is said by. */
  languages: Record<string, string[]>
}

/** What a page says to a worker; the worker answers `whose` with its entry, on the port sent along. */
export type Message =
  | { kind: "whose" }
  | { kind: "speaks"; language: string }
  /** Someone asked for the new version. */
  | { kind: "take-over" }
  /** The page is of the new version already. */
  | { kind: "take-over-if-alone" }
