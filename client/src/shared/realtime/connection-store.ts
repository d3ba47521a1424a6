import { create } from "zustand"

type Phase = "idle" | "connecting" | "waiting" | "online"

interface Connection {
  phase: Phase
  /** Since when the line has been down, in ms; null while it is up or was never wanted. */
  downSince: number | null
  /** When the next try is due, while waiting. */
  nextTryAt: number | null
  /** When the line came back after a break that could be seen. */
  recoveredAt: number | null
  /** Totals that only the server knows. */
  unread: { messages: number; notifications: number }
}

const start: Connection = {
  phase: "idle",
  downSince: null,
  nextTryAt: null,
  recoveredAt: null,
  unread: { messages: 0, notifications: 0 },
}

export const useConnection = create<Connection>(() => start)

/** Breaks shorter than this are nobody's business. */
export const breakIsSeenAfter = 2_000

export function lineIsTrying(): void {
  useConnection.setState(({ downSince }) => ({
    phase: "connecting",
    downSince: downSince ?? Date.now(),
    nextTryAt: null,
  }))
}

export function lineIsWaiting(delay: number): void {
  useConnection.setState(({ downSince }) => ({
    phase: "waiting",
    downSince: downSince ?? Date.now(),
    nextTryAt: Date.now() + delay,
  }))
}

export function lineIsUp(): void {
  useConnection.setState(({ downSince }) => {
    const wasSeen = downSince !== null && Date.now() - downSince > breakIsSeenAfter
    return {
      phase: "online",
      downSince: null,
      nextTryAt: null,
      recoveredAt: wasSeen ? Date.now() : null,
    }
  })
}

export function lineIsIdle(): void {
  useConnection.setState(start)
}

/** Sets one or both totals, in the server's numbers. */
export function setUnread(change: Partial<Connection["unread"]>): void {
  useConnection.setState(({ unread }) => ({ unread: { ...unread, ...change } }))
}
