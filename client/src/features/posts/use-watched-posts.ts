import { useEffect, useState, type RefObject } from "react"

import { useTopics } from "@/shared/realtime/use-realtime"

const atMost = 50
const settleFor = 300

/** Hears about the posts near the window, and about no others: joins travel together once scrolling rests. */
export function useWatchedPosts(list: RefObject<HTMLElement | null>, ids: readonly number[]): void {
  const [near, setNear] = useState<readonly string[]>([])
  const rows = ids.join(" ")

  useEffect(() => {
    if (!list.current) return
    const seen = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = () => setNear([...seen].slice(-atMost).map((id) => `post:${id}`))

    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const id = (target as HTMLElement).dataset.postId ?? ""
          if (isIntersecting) seen.add(id)
          else seen.delete(id)
        }
        clearTimeout(timer)
        timer = setTimeout(settle, settleFor)
      },
      { rootMargin: "50% 0px" },
    )
    for (const row of list.current.querySelectorAll("[data-post-id]")) observer.observe(row)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [list, rows])

  useTopics(near)
}
