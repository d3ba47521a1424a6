import { useQueryClient } from "@tanstack/react-query"
import { useCallback, useEffect, useRef, useState } from "react"

import { realtime } from "@/shared/realtime/realtime"

import { applyRead } from "./realtime"

/** A message counts as read after it was in view for this long. */
const dwell = 1000

function useIsLookedAt(): boolean {
  const [looked, setLooked] = useState(() => document.hasFocus())
  useEffect(() => {
    const look = () => setLooked(document.visibilityState === "visible" && document.hasFocus())
    window.addEventListener("focus", look)
    window.addEventListener("blur", look)
    document.addEventListener("visibilitychange", look)
    return () => {
      window.removeEventListener("focus", look)
      window.removeEventListener("blur", look)
      document.removeEventListener("visibilitychange", look)
    }
  }, [])
  return looked
}

/**
 * Tells how far one has read: only what is in view, in a window that is looked at. What it answers
 * tells it at once.
 */
export function useReadReports(
  conversationId: number,
  newestSeq: number,
  atEnd: boolean,
): () => void {
  const queries = useQueryClient()
  const looked = useIsLookedAt()
  const reported = useRef(0)

  const report = useCallback(() => {
    if (newestSeq <= reported.current) return
    reported.current = newestSeq
    realtime
      .send("chat.message.read", { conversation_id: conversationId, seq: newestSeq })
      .then((pointer) => applyRead(queries, pointer))
      .catch(() => {
        reported.current = 0
      })
  }, [conversationId, newestSeq, queries])

  useEffect(() => {
    if (!looked || !atEnd || newestSeq <= reported.current) return
    const timer = setTimeout(report, dwell)
    return () => clearTimeout(timer)
  }, [newestSeq, atEnd, looked, report])

  return report
}
