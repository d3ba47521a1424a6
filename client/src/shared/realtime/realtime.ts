import { ProblemError, toProblem } from "@/shared/api/problem-error"
import { refreshSession } from "@/shared/session/session"
import { t } from "@/shared/text/words"

import { lineIsIdle, lineIsTrying, lineIsUp, lineIsWaiting } from "./connection-store"
import { reconnectDelay } from "./delays"
import type { ClientEvents, ServerEvents } from "./events.gen"
import { openSocketIo, type Transport } from "./transport"

/** What can be heard: what the server says, and how new topics were once they were joined. */
export interface Heard extends ServerEvents {
  "topic.joined": ClientEvents["topic.join"]["reply"]
}

type Listener = (payload: never) => void
type Moment = "up" | "again"

const ackTimeout = 10_000

interface Acknowledgement {
  ok?: unknown
  error?: { status?: number }
}

/** The line to the server: typed both ways, reconnecting by the house's own numbers. */
export class Realtime {
  private readonly open: () => Promise<Transport>
  private transport: Promise<Transport> | null = null
  private readonly listeners = new Map<string, Set<Listener>>()
  private readonly moments = { up: new Set<() => void>(), again: new Set<() => void>() }
  private timer: ReturnType<typeof setTimeout> | undefined
  private attempt = 0
  private wanted = false
  private wasUp = false
  private live: Transport | null = null
  private rest: number | null = null

  constructor(open: () => Promise<Transport>) {
    this.open = open
    // A server that restarts spreads those who come back.
    this.on("session.leaving", ({ after_seconds }) => void (this.rest = after_seconds))
  }

  /** Connects, and stays connected until `stop`. */
  start(): void {
    if (this.wanted) return
    this.wanted = true
    this.attempt = 0
    void this.tryNow()
  }

  stop(): void {
    this.wanted = false
    this.wasUp = false
    clearTimeout(this.timer)
    this.live?.disconnect()
    lineIsIdle()
  }

  /** Skips the wait, for *Try now*, `online` and waking up. */
  tryNow = async (): Promise<void> => {
    if (!this.wanted || this.live?.connected) return
    clearTimeout(this.timer)
    lineIsTrying()
    try {
      this.transport ??= this.openOnce()
      const transport = await this.transport
      if (this.isWanted() && !transport.connected) transport.connect()
    } catch {
      this.transport = null
      this.wait()
    }
  }

  /** Says something and waits for the answer; a refusal, or silence, is thrown as a Problem. */
  async send<Event extends keyof ClientEvents>(
    event: Event,
    payload: ClientEvents[Event]["payload"],
  ): Promise<ClientEvents[Event]["reply"]> {
    if (!this.live?.connected) throw toProblem(null, 0)

    let answer: Acknowledgement
    try {
      answer = (await this.live.emit(event, payload, ackTimeout)) as Acknowledgement
    } catch {
      throw new ProblemError({
        status: 0,
        code: "timeout",
        detail: t.tooSlow,
      })
    }
    if (answer.error) throw toProblem(answer.error, answer.error.status ?? 500)
    return answer.ok as ClientEvents[Event]["reply"]
  }

  /** Listens until the returned function is called. */
  on<Event extends keyof Heard>(
    event: Event,
    listener: (payload: Heard[Event]) => void,
  ): () => void {
    const all = this.listeners.get(event) ?? new Set()
    this.listeners.set(event, all.add(listener))
    return () => void all.delete(listener)
  }

  /** Tells this tab's listeners. */
  tell<Event extends keyof Heard>(event: Event, payload: Heard[Event]): void {
    this.dispatch(event, payload)
  }

  /** `up`: at every connect. `again`: only when a line that was up has come back. */
  when(moment: Moment, listener: () => void): () => void {
    this.moments[moment].add(listener)
    return () => void this.moments[moment].delete(listener)
  }

  /** A call, because stop() may have run while something was awaited. */
  private isWanted(): boolean {
    return this.wanted
  }

  private async openOnce(): Promise<Transport> {
    const transport = await this.open()
    transport.onUp(() => this.up())
    transport.onDown(() => this.down())
    transport.onRefused((problem) => void this.refused(problem))
    transport.onEvent((event, payload) => this.dispatch(event, payload))
    this.live = transport
    return transport
  }

  private up(): void {
    const again = this.wasUp
    this.wasUp = true
    this.attempt = 0
    lineIsUp()
    for (const listener of this.moments.up) listener()
    if (again) for (const listener of this.moments.again) listener()
  }

  private down(): void {
    if (this.wanted) this.wait(this.rest)
    this.rest = null
  }

  private async refused(data: unknown): Promise<void> {
    if (!this.wanted) return
    const problem = toProblem(data, 0)
    if (problem.status === 401) await refreshSession()
    if (this.isWanted()) this.wait(problem.retryAfter)
  }

  private wait(atLeastSeconds: number | null = null): void {
    const delay = Math.max(reconnectDelay(this.attempt), (atLeastSeconds ?? 0) * 1000)
    this.attempt += 1
    lineIsWaiting(delay)
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.tryNow(), delay)
  }

  /** One handler that fails must not silence the others. */
  private dispatch(event: string, payload: unknown): void {
    for (const listener of this.listeners.get(event) ?? []) {
      try {
        listener(payload as never)
      } catch (error) {
        reportError(error)
      }
    }
  }
}

export const realtime = new Realtime(openSocketIo)
