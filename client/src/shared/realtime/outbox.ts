import { ProblemError, sentenceFor } from "@/shared/api/problem-error"
import { newId } from "@/shared/new-id"

import { resendDelay, resendLimit } from "./delays"
import type { OutboxEntry, OutboxShelf } from "./outbox-shelf"

interface OutboxOptions<Payload, Answer> {
  shelf: OutboxShelf<Payload>
  /** Sends one entry; throws a ProblemError when it was refused. */
  send: (entry: OutboxEntry<Payload>) => Promise<Answer>
  /** Called once an entry is with the server, before it leaves the outbox. */
  onSent?: (answer: Answer, entry: OutboxEntry<Payload>) => void
  /** Other tabs hold the same entries: only one of them sends at a time. */
  exclusively?: <Result>(name: string, task: () => Promise<Result>) => Promise<Result>
}

async function withLock<Result>(name: string, task: () => Promise<Result>): Promise<Result> {
  return "locks" in navigator ? navigator.locks.request(name, task) : task()
}

/** Silence and an ended session are waited out; a server that is not well is asked a few times. */
function mayHeal(problem: ProblemError, attempt: number): boolean {
  if (problem.status === 0 || problem.status === 401) return true
  return problem.isTransient && attempt < resendLimit
}

/**
 * What people said and the server has not acknowledged. Survives a closed tab, keeps the order of a
 * lane, retries what may heal and fails at once what was refused.
 */
export class Outbox<Payload, Answer = unknown> {
  private readonly options: OutboxOptions<Payload, Answer>
  private entries: readonly OutboxEntry<Payload>[] = []
  private userId: number | null = null
  private newest = 0
  private readonly draining = new Set<string>()
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>()
  private readonly attempts = new Map<string, number>()
  private readonly listeners = new Set<() => void>()

  constructor(options: OutboxOptions<Payload, Answer>) {
    this.options = options
  }

  /** Takes up what this person left unsent, perhaps in a tab closed long ago. Opening twice is harmless. */
  async open(userId: number): Promise<void> {
    if (this.userId === userId) return
    this.close()
    this.userId = userId
    const left = await this.options.shelf.load(userId)
    if (this.userId !== userId) return
    // What was said while the shelf was read comes after what lay on it.
    const onShelf = new Set(left.map((entry) => entry.id))
    this.change([...left, ...this.entries.filter((entry) => !onShelf.has(entry.id))])
    this.flush()
  }

  /** Stops sending; everything stays on the shelf. */
  close(): void {
    this.userId = null
    for (const timer of this.timers.values()) clearTimeout(timer)
    this.timers.clear()
    this.attempts.clear()
    this.change([])
  }

  /** Whoever opened it may have left, and what they said is nobody else's to send. */
  closeUnlessOf(userId: number | undefined): void {
    if (this.userId !== null && this.userId !== userId) this.close()
  }

  async add(lane: string, payload: Payload): Promise<OutboxEntry<Payload>> {
    if (this.userId === null) throw new Error("The outbox is closed.")
    this.newest = Math.max(Date.now(), this.newest + 1)
    const entry: OutboxEntry<Payload> = {
      id: newId(),
      userId: this.userId,
      lane,
      payload,
      createdAt: this.newest,
      state: "waiting",
      reason: null,
    }
    // Shown only once it is safe: what people see waiting survives the tab.
    await this.options.shelf.put(entry)
    if (this.userId === entry.userId) {
      this.change([...this.entries, entry])
      void this.drain(lane)
    }
    return entry
  }

  /** Sends a failed entry once more. */
  async retry(id: string): Promise<void> {
    const entry = this.entries.find((one) => one.id === id)
    if (!entry) return
    this.attempts.delete(id)
    await this.replace({ ...entry, state: "waiting", reason: null })
    void this.drain(entry.lane)
  }

  async discard(id: string): Promise<void> {
    this.change(this.entries.filter((entry) => entry.id !== id))
    await this.options.shelf.remove(id)
  }

  /** Throws all away, after the person has agreed, when they sign out. */
  async clear(): Promise<void> {
    await Promise.all(this.entries.map((entry) => this.discard(entry.id)))
  }

  /** Tries all lanes at once: the line is back, or the person asked. */
  flush = (): void => {
    for (const lane of new Set(this.entries.map((entry) => entry.lane))) void this.drain(lane)
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  snapshot = (): readonly OutboxEntry<Payload>[] => this.entries

  private async drain(lane: string): Promise<void> {
    if (this.draining.has(lane) || this.userId === null) return
    this.draining.add(lane)
    clearTimeout(this.timers.get(lane))
    const exclusively = this.options.exclusively ?? withLock
    try {
      await exclusively(`plaza.outbox.${this.userId}.${lane}`, () => this.sendLane(lane))
    } finally {
      this.draining.delete(lane)
    }
    // Something may have been added after the last look and before the lane was given back.
    if (!this.timers.has(lane) && this.next(lane)) void this.drain(lane)
  }

  private async sendLane(lane: string): Promise<void> {
    this.timers.delete(lane)
    for (let entry = this.next(lane); entry; entry = this.next(lane)) {
      const { id } = entry
      if ((await this.options.shelf.get(id)) === undefined) {
        // Another tab has sent it.
        this.change(this.entries.filter((one) => one.id !== id))
      } else if (!(await this.sendOne(entry))) return
    }
  }

  /** True when the lane may go on to its next entry. */
  private async sendOne(entry: OutboxEntry<Payload>): Promise<boolean> {
    const owner = this.userId
    try {
      const answer = await this.options.send(entry)
      if (this.userId === owner) this.options.onSent?.(answer, entry)
      this.attempts.delete(entry.id)
      await this.discard(entry.id)
      return true
    } catch (error) {
      if (this.userId !== owner) return false
      return this.failed(entry, error)
    }
  }

  private async failed(entry: OutboxEntry<Payload>, error: unknown): Promise<boolean> {
    const attempt = this.attempts.get(entry.id) ?? 0
    if (error instanceof ProblemError && mayHeal(error, attempt)) {
      this.attempts.set(entry.id, attempt + 1)
      this.later(entry.lane, Math.max(resendDelay(attempt), (error.retryAfter ?? 0) * 1000))
      return false
    }
    await this.replace({ ...entry, state: "failed", reason: sentenceFor(error) })
    return true
  }

  private later(lane: string, delay: number): void {
    this.timers.set(
      lane,
      setTimeout(() => {
        this.timers.delete(lane)
        void this.drain(lane)
      }, delay),
    )
  }

  private next(lane: string): OutboxEntry<Payload> | undefined {
    if (this.userId === null) return undefined
    return this.entries.find((entry) => entry.lane === lane && entry.state === "waiting")
  }

  private async replace(entry: OutboxEntry<Payload>): Promise<void> {
    this.change(this.entries.map((one) => (one.id === entry.id ? entry : one)))
    await this.options.shelf.put(entry)
  }

  private change(entries: readonly OutboxEntry<Payload>[]): void {
    this.entries = entries
    this.listeners.forEach((listener) => listener())
  }
}
