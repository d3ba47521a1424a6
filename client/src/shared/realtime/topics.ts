import type { Realtime } from "./realtime"

const atOnce = 50

/** Who watches what. Joins and leaves of one moment travel together, and are said again after a reconnect. */
export class Topics {
  private readonly line: Pick<Realtime, "send" | "tell" | "when">
  private readonly watchers = new Map<string, number>()
  private joined = new Set<string>()
  private pending = false

  constructor(line: Pick<Realtime, "send" | "tell" | "when">) {
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
    for (const topic of joins) this.joined.add(topic)
    for (const topic of leaves) this.joined.delete(topic)
    for (const topics of inParts(joins)) void this.join(topics)
    for (const topics of inParts(leaves))
      this.line.send("topic.leave", { topics }).catch(() => undefined)
  }

  /** A topic that is refused, or a line that is down, is no error: pages live without it. */
  private async join(topics: string[]): Promise<void> {
    const answer = await this.line.send("topic.join", { topics }).catch(() => undefined)
    if (answer) this.line.tell("topic.joined", answer)
  }
}

function inParts(topics: string[]): string[][] {
  const parts = []
  for (let at = 0; at < topics.length; at += atOnce) parts.push(topics.slice(at, at + atOnce))
  return parts
}

/** The versions of one kind's topics, by id: `{"post:7": 12}` is `[[7, 12]]` for `post`. */
export function versionsOf(kind: string, versions: Record<string, number>): [number, number][] {
  return Object.entries(versions).flatMap(([topic, version]) => {
    const [named, id] = topic.split(":")
    return named === kind ? [[Number(id), version]] : []
  })
}
