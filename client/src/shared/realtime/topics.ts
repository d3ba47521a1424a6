import type { Realtime } from "./realtime"

const atOnce = 50

/** Who watches what. Joins and leaves of one moment travel together, and are said again after a reconnect. */
export class Topics {
  private readonly line: Pick<Realtime, "send" | "when">
  private readonly watchers = new Map<string, number>()
  private joined = new Set<string>()
  private pending = false

  constructor(line: Pick<Realtime, "send" | "when">) {
    this.line = line
    line.when("up", () => {
      this.joined = new Set()
      this.settle()
    })
  }

  watch(topic: string): () => void {
    this.watchers.set(topic, (this.watchers.get(topic) ?? 0) + 1)
    this.soon()
    return () => {
      const left = (this.watchers.get(topic) ?? 1) - 1
      if (left > 0) this.watchers.set(topic, left)
      else this.watchers.delete(topic)
      this.soon()
    }
  }

  private soon(): void {
    if (this.pending) return
    this.pending = true
    queueMicrotask(() => {
      this.pending = false
      this.settle()
    })
  }

  private settle(): void {
    const joins = [...this.watchers.keys()].filter((topic) => !this.joined.has(topic))
    const leaves = [...this.joined].filter((topic) => !this.watchers.has(topic))
    this.say("topic.join", joins, () => joins.forEach((topic) => this.joined.add(topic)))
    this.say("topic.leave", leaves, () => leaves.forEach((topic) => this.joined.delete(topic)))
  }

  /** A topic that is refused, or a line that is down, is no error: pages live without it. */
  private say(event: "topic.join" | "topic.leave", topics: string[], done: () => void): void {
    done()
    for (let at = 0; at < topics.length; at += atOnce)
      this.line.send(event, { topics: topics.slice(at, at + atOnce) }).catch(() => undefined)
  }
}
