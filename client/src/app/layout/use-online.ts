import { useSyncExternalStore } from "react"

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener)
  window.addEventListener("offline", listener)
  return () => {
    window.removeEventListener("online", listener)
    window.removeEventListener("offline", listener)
  }
}

/** Whether the browser has any line at all. */
export const useOnline = () => useSyncExternalStore(subscribe, () => navigator.onLine)
