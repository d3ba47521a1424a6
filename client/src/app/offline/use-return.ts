import { useCallback, useEffect, useState } from "react"

const soonest = 3_000
const latest = 60_000

async function isReached(): Promise<boolean> {
  try {
    return (await fetch("/health/live", { cache: "no-store" })).ok
  } catch {
    return false
  }
}

/** Loads the page as soon as the server answers: by itself, and when asked. */
export function useReturn() {
  const [looking, setLooking] = useState(false)
  const [missed, setMissed] = useState(0)

  const look = useCallback(async () => {
    setLooking(true)
    if (await isReached()) {
      location.reload()
      return
    }
    setLooking(false)
    setMissed((before) => before + 1)
  }, [])

  useEffect(() => {
    const timer = setTimeout(() => void look(), Math.min(soonest * 2 ** missed, latest))
    const now = () => void look()
    window.addEventListener("online", now)
    return () => {
      clearTimeout(timer)
      window.removeEventListener("online", now)
    }
  }, [missed, look])

  return { look, looking, missed }
}
