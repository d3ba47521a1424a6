import { useEffect, useEffectEvent } from "react"
import { useLocation, useNavigate } from "react-router"

import { paths } from "@/shared/paths"

import { composeHash } from "./compose-link"
import { t } from "./text"

/** Every single-key shortcut, for the handler and for the help alike. */
export const shortcuts = () =>
  [
    { keys: "Ctrl K", does: t.goToAnything },
    { keys: "n", does: t.writeAPost },
    { keys: "/", does: t.search },
    { keys: "j", does: t.nextPost },
    { keys: "k", does: t.previousPost },
    { keys: "g h", does: t.home },
    { keys: "g e", does: t.explore },
    { keys: "g m", does: t.messages },
    { keys: "g n", does: t.activity },
    { keys: "g s", does: t.shop },
    { keys: "?", does: t.thisHelp },
  ] as const

const places: Record<string, string> = {
  h: paths.home,
  e: paths.explore,
  m: paths.messages,
  n: paths.activity,
  s: paths.shop,
}

const sequenceWithin = 1_000

/** Something lies over the page, or its address says that it is on its way. */
const isOverlaid = () =>
  [composeHash, helpHash, paletteHash].includes(location.hash) ||
  document.querySelector('[role="dialog"], [role="menu"]') !== null

/** Keys belong to the page only while nobody types, chooses or answers a question. */
function isFree({ target, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || defaultPrevented || !singleKeysAreOn()) return false
  if (isOverlaid()) return false
  const element = target instanceof HTMLElement ? target : null
  return !element?.closest("input, textarea, select, [contenteditable], [role=radiogroup]")
}

/** `j` with the focus elsewhere begins at the first post in view. */
function enterFeed(event: KeyboardEvent): void {
  if (document.activeElement?.closest('[role="feed"]')) return
  const rows = document.querySelectorAll<HTMLElement>('[role="feed"] > article')
  const row = [...rows].find((one) => one.getBoundingClientRect().bottom > 80)
  if (!row) return
  event.preventDefault()
  row.focus()
}

const seen = (field: HTMLElement) => field.getClientRects().length > 0

/** The page's own search if it has one; otherwise the one of Explore, as soon as it is there. */
function focusSearch(elsewhere: () => void): void {
  const find = () => [...document.querySelectorAll<HTMLElement>('[type="search"]')].find(seen)
  const here = find()
  if (here) {
    here.focus()
    return
  }
  elsewhere()
  let frames = 60
  const wait = () => {
    const field = find()
    if (field) field.focus()
    else if ((frames -= 1) > 0) requestAnimationFrame(wait)
  }
  requestAnimationFrame(wait)
}

/** The address of the help: it can be reached without a key. */
export const helpHash = "#keys"

/** The address of the palette. */
export const paletteHash = "#go"

const asksForPalette = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey && !shiftKey

const switchedOff = "plaza.single-keys"

/** Some people speak to their computer, and single letters do harm then (WCAG 2.1.4). */
export function singleKeysAreOn(): boolean {
  return localStorage.getItem(switchedOff) !== "off"
}

export function switchSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(switchedOff)
  else localStorage.setItem(switchedOff, "off")
}

/** Listens for single keys while somebody is signed in. */
export function useShortcuts(enabled: boolean): void {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()

  const act = useEffectEvent((event: KeyboardEvent, afterG: boolean) => {
    const { key } = event
    const place = afterG ? places[key] : undefined
    const over = (hash: string) =>
      void navigate({ pathname, search, hash }, { preventScrollReset: true })
    if ((key === "j" || key === "k") && !asksForPalette(event)) {
      enterFeed(event)
      return
    }
    if (place) void navigate(place)
    else if (key === "n") over(composeHash)
    else if (key === "/") focusSearch(() => void navigate(paths.explore))
    else if (key === "?") over(helpHash)
    else if (asksForPalette(event)) over(paletteHash)
    else return
    event.preventDefault()
  })

  useEffect(() => {
    if (!enabled) return
    let pressedG = 0
    const listen = (event: KeyboardEvent) => {
      if (asksForPalette(event) ? isOverlaid() : !isFree(event)) return
      const afterG = event.timeStamp - pressedG < sequenceWithin && pressedG > 0
      pressedG = event.key === "g" ? event.timeStamp : 0
      act(event, afterG)
    }
    addEventListener("keydown", listen)
    return () => removeEventListener("keydown", listen)
  }, [enabled])
}
