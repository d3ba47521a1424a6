import type { Shortcut } from "@/shared/keys/registry"

const row = '[role="feed"] > article'
/** Rows above this are behind the head of the page. */
const belowHead = 80

const pressable = (name: Shortcut) => `[data-key="${name}"]:not(:disabled)`

/** To the row below or above; with the focus elsewhere, to the first one in view. */
export function moveInFeed(by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>(row)]
  const at = rows.findIndex((one) => one.contains(document.activeElement))
  const next =
    at < 0
      ? rows.find((one) => one.getBoundingClientRect().bottom > belowHead)
      : rows[Math.max(0, at + by)]
  next?.focus()
  return next !== undefined
}

/** Presses what belongs to a key in the row one is at; on a post's own page, in that post. */
export function pressInRow(name: Shortcut): boolean {
  const at =
    document.activeElement?.closest(row) ?? document.querySelector("main article[data-own-page]")
  const control = at?.querySelector<HTMLElement>(pressable(name))
  control?.click()
  return control !== null && control !== undefined
}

/** Shows what waits above a feed, and begins it anew. */
export function showNew(): boolean {
  const pill = document.querySelector<HTMLElement>(pressable("showNew"))
  if (!pill) return false
  pill.click()
  document.getElementById("main")?.focus({ preventScroll: true })
  return true
}
