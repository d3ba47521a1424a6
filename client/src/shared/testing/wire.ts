import type { Transport } from "@/shared/realtime/transport"

/** The other end of a line: a test says what the server would, and reads what it was told. */
export class Wire implements Transport {
  connected = false
  connects = 0
  readonly said: { event: string; payload: unknown }[] = []
  answer: (event: string, payload: unknown) => unknown = () => ({ ok: {} })

  private readonly up: (() => void)[] = []
  private readonly down: (() => void)[] = []
  private readonly refusals: ((problem: unknown) => void)[] = []
  private readonly events: ((event: string, payload: unknown) => void)[] = []

  open = (): Promise<Transport> => Promise.resolve(this)

  connect = (): void => {
    this.connects += 1
  }
  disconnect = (): void => this.drop()
  onUp = (listener: () => void): void => void this.up.push(listener)
  onDown = (listener: () => void): void => void this.down.push(listener)
  onRefused = (listener: (problem: unknown) => void): void => void this.refusals.push(listener)
  onEvent = (listener: (event: string, payload: unknown) => void): void =>
    void this.events.push(listener)

  emit = async (event: string, payload: unknown): Promise<unknown> => {
    this.said.push({ event, payload })
    return Promise.resolve(this.answer(event, payload))
  }

  accept(): void {
    this.connected = true
    this.up.forEach((listener) => listener())
  }

  drop(): void {
    this.connected = false
    this.down.forEach((listener) => listener())
  }

  refuse(problem: unknown): void {
    this.refusals.forEach((listener) => listener(problem))
  }

  tell(event: string, payload: unknown): void {
    this.events.forEach((listener) => listener(event, payload))
  }
}
