import { useEffect, useEffectEvent, useRef, type RefObject } from "react"

const longEnough = 2_000

/**
 * Reports rows that have stood on the screen for two seconds, while somebody could be looking. Rows
 * that leave earlier are not reported: scrolling past is not reading.
 */
export function useSeen(
  list: RefObject<HTMLElement | null>,
  unread: readonly number[],
  onSeen: (ids: number[]) => void,
): void {
  const report = useEffectEvent(onSeen)
  const reported = useRef(new Set<number>())
  const watched = unread.join(" ")

  useEffect(() => {
    const onScreen = new Set<number>()
    let timer: ReturnType<typeof setTimeout> | undefined

    const tell = () => {
      const ids = [...onScreen].filter((id) => !reported.current.has(id))
      ids.forEach((id) => reported.current.add(id))
      if (ids.length > 0) report(ids)
    }
    const wait = () => {
      clearTimeout(timer)
      if (onScreen.size > 0 && document.visibilityState === "visible")
        timer = setTimeout(tell, longEnough)
    }
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const id = Number((target as HTMLElement).dataset.unread)
        if (isIntersecting) onScreen.add(id)
        else onScreen.delete(id)
      }
      wait()
    })
    const ids = new Set(watched.split(" "))
    for (const row of list.current?.querySelectorAll<HTMLElement>("[data-unread]") ?? [])
      if (ids.has(row.dataset.unread ?? "")) observer.observe(row)

    document.addEventListener("visibilitychange", wait)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      document.removeEventListener("visibilitychange", wait)
    }
  }, [watched, list])
}
