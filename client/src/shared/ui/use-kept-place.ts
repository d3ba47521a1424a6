import { useEffect, useLayoutEffect, type RefObject } from "react"
import { NavigationType, useLocation, useNavigationType, type Location } from "react-router"

interface Place {
  id: string
  /** From the upper edge of the window to the row's. */
  offset: number
}

const shelf = "plaza.place."

/** Names a place in the history. What a tab opens with is always "default" there, whatever its address. */
export const placeKey = ({ key, pathname, search }: Location): string =>
  key === "default" ? pathname + search : key

function read(key: string): Place | null {
  try {
    return JSON.parse(sessionStorage.getItem(shelf + key) ?? "null") as Place | null
  } catch {
    return null
  }
}

function firstInView(list: HTMLElement, attribute: string): Place | null {
  for (const row of list.querySelectorAll<HTMLElement>(`[${attribute}]`)) {
    const { top, bottom } = row.getBoundingClientRect()
    if (bottom > 80) return { id: row.getAttribute(attribute) ?? "", offset: top }
  }
  return null
}

/** Whether one comes back to where one was in a list. */
export function useComesBack(): boolean {
  const key = placeKey(useLocation())
  const arrival = useNavigationType()
  return arrival === NavigationType.Pop && read(key) !== null
}

/**
 * Back leads to the very row one left, at the same height. Pixels from the top would not do: rows far
 * away have no measured height yet.
 */
export function useKeptPlace(
  list: RefObject<HTMLElement | null>,
  attribute = "data-post-id",
): void {
  const key = placeKey(useLocation())
  const arrival = useNavigationType()

  useLayoutEffect(() => {
    const place = arrival === NavigationType.Pop ? read(key) : null
    if (!place) return
    let frame = 0
    let tries = 0
    const settle = () => {
      const row = list.current?.querySelector(`[${attribute}="${CSS.escape(place.id)}"]`)
      if (row) scrollBy(0, row.getBoundingClientRect().top - place.offset)
      // Rows that come near get their true height, and push: a few frames until all is still.
      if ((tries += 1) < 6) frame = requestAnimationFrame(settle)
    }
    frame = requestAnimationFrame(settle)
    return () => cancelAnimationFrame(frame)
  }, [key, arrival, list, attribute])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      const place = list.current && firstInView(list.current, attribute)
      if (place) sessionStorage.setItem(shelf + key, JSON.stringify(place))
    }
    const onScroll = () => {
      clearTimeout(timer)
      timer = setTimeout(keep, 150)
    }
    // A click may leave before scrolling has rested.
    addEventListener("scroll", onScroll, { passive: true })
    addEventListener("pointerdown", keep, { capture: true, passive: true })
    addEventListener("keydown", keep, { capture: true, passive: true })
    return () => {
      clearTimeout(timer)
      removeEventListener("scroll", onScroll)
      removeEventListener("pointerdown", keep, { capture: true })
      removeEventListener("keydown", keep, { capture: true })
    }
  }, [key, list, attribute])
}
