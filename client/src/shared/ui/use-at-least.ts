import { useSyncExternalStore } from "react"

/** A width at which pages change, as theme.css names it. */
function from(query: string) {
  const subscribe = (listener: () => void) => {
    const media = matchMedia(query)
    media.addEventListener("change", listener)
    return () => media.removeEventListener("change", listener)
  }
  return { subscribe, isMet: () => matchMedia(query).matches }
}

const widths = { sm: from("(min-width: 40rem)"), lg: from("(min-width: 64rem)") } as const

/** Whether the window is so wide: what would be hidden need not be drawn, nor what it shows be asked for. */
export function useAtLeast(width: keyof typeof widths): boolean {
  const { subscribe, isMet } = widths[width]
  return useSyncExternalStore(subscribe, isMet)
}
