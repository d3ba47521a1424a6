import { useState } from "react"

import { useMe } from "@/shared/session/session-store"

function read<Value>(key: string, empty: Value): Value {
  try {
    const text = localStorage.getItem(key)
    return text === null ? empty : (JSON.parse(text) as Value)
  } catch {
    return empty
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // Storage may be full or closed to us; the draft then lives as long as the page.
  }
}

interface Draft<Value> {
  value: Value
  change: (value: Value) => void
  /** It was sent, or thrown away. */
  clear: () => void
}

/** What a person has begun to write, kept on this device until it is sent; each person has their own. */
export function useDraft<Value>(name: string, empty: Value): Draft<Value> {
  const key = `plaza.draft.${useMe().id}.${name}`
  const [value, setValue] = useState(() => read(key, empty))

  return {
    value,
    change(next) {
      setValue(next)
      write(key, next === empty ? null : next)
    },
    clear() {
      setValue(empty)
      write(key, null)
    },
  }
}
