import { useEffect, useState } from "react"

import { breakIsSeenAfter, useConnection } from "./connection-store"

const bannerAfter = 8_000
const recoveredFor = 2_000

export type ConnectionNotice =
  | { kind: "none" }
  | { kind: "connecting" }
  | { kind: "recovered" }
  | { kind: "banner"; seconds: number | null }

interface Line {
  downSince: number | null
  recoveredAt: number | null
  nextTryAt: number | null
}

/** Nothing for 2 s, a quiet line until 8 s, then a banner; "Up to date" for 2 s afterwards. */
export function noticeAt(
  now: number,
  { downSince, recoveredAt, nextTryAt }: Line,
): ConnectionNotice {
  if (downSince === null)
    return recoveredAt !== null && now - recoveredAt < recoveredFor
      ? { kind: "recovered" }
      : { kind: "none" }

  const down = now - downSince
  if (down < breakIsSeenAfter) return { kind: "none" }
  if (down < bannerAfter) return { kind: "connecting" }
  const seconds = nextTryAt === null ? null : Math.max(0, Math.ceil((nextTryAt - now) / 1000))
  return { kind: "banner", seconds }
}

/** Ticks only while there is something to count. */
export function useConnectionNotice(): ConnectionNotice {
  const line = useConnection()
  const [now, setNow] = useState(() => Date.now())
  const busy = line.downSince !== null || line.recoveredAt !== null

  useEffect(() => {
    if (!busy) return
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [busy])

  return noticeAt(now, line)
}
