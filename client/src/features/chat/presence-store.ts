import { create } from "zustand"

/** Who is here now, as far as this line has heard. Starts empty at every connect. */
const usePresence = create<{ here: ReadonlySet<number> }>(() => ({ here: new Set() }))

export function somebodyIsHere(userId: number): void {
  usePresence.setState(({ here }) => ({ here: new Set([...here, userId]) }))
}

export function somebodyLeft(userId: number): void {
  usePresence.setState(({ here }) => ({ here: new Set([...here].filter((id) => id !== userId)) }))
}

/** A broken line knows nothing of who is here. */
export function forgetPresence(): void {
  usePresence.setState({ here: new Set() })
}

export function useIsHere(userId: number | undefined): boolean {
  return usePresence(({ here }) => userId !== undefined && here.has(userId))
}

export function useWhoIsHere(): ReadonlySet<number> {
  return usePresence(({ here }) => here)
}
