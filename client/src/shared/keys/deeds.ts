import { useEffect, useEffectEvent } from "react"

import type { Shortcut } from "./registry"

const deeds = new Map<Shortcut, () => void>()

/** While this is on the page, a key does it: for what has no button. */
export function useDeed(name: Shortcut, does: () => void): void {
  const act = useEffectEvent(does)
  useEffect(() => {
    const deed = () => act()
    deeds.set(name, deed)
    return () => {
      if (deeds.get(name) === deed) deeds.delete(name)
    }
  }, [name])
}

/** What a key does on this page, if anything. */
export const deedOf = (name: Shortcut): (() => void) | undefined => deeds.get(name)
