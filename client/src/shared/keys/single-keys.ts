import { useSyncExternalStore } from "react"

const switchedOff = "plaza.single-keys"
const listeners = new Set<() => void>()

/** Some people speak to their computer, and single letters do harm then (WCAG 2.1.4). */
export function singleKeysAreOn(): boolean {
  return localStorage.getItem(switchedOff) !== "off"
}

export function switchSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(switchedOff)
  else localStorage.setItem(switchedOff, "off")
  listeners.forEach((tell) => tell())
}

function listen(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export const useSingleKeys = (): boolean => useSyncExternalStore(listen, singleKeysAreOn)
