import { useEffect, useState } from "react"

import { agoStaysFor, formatAgo, formatExact } from "@/shared/time"

/** "7 min. ago", kept true while it is on screen; the exact time is one hover away. */
export function TimeAgo({ time, className }: { time: string; className?: string }) {
  const [now, setNow] = useState(() => new Date())
  const date = new Date(time)

  useEffect(() => {
    const timer = setTimeout(() => setNow(new Date()), agoStaysFor(new Date(time), now))
    return () => clearTimeout(timer)
  }, [time, now])

  return (
    <time dateTime={time} title={formatExact(date)} className={className}>
      {formatAgo(date, now)}
    </time>
  )
}
