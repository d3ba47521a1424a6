import { useSyncExternalStore } from "react"

const query = "(min-width: 64rem)"

function subscribe(listener: () => void): () => void {
  const media = matchMedia(query)
  media.addEventListener("change", listener)
  return () => media.removeEventListener("change", listener)
}

/** Whether there is room for a list beside what it opens. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
