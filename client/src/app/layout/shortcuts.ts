import { useEffect, useEffectEvent } from "react"
import { useLocation, useNavigate } from "react-router"

import { deedOf } from "@/shared/keys/deeds"
import { everyShortcut, isSingle, keyOf, type Shortcut } from "@/shared/keys/registry"
import { singleKeysAreOn } from "@/shared/keys/single-keys"
import { paths } from "@/shared/paths"
import { useSession } from "@/shared/session/session-store"

import { composeHash } from "./compose-link"
import { cycleLandmarks } from "./landmarks"
import { moveInFeed, pressInRow, showNew } from "./rows"

/** The address of the help: it can be reached without a key. */
export const helpHash = "#keys"

/** The address of the palette. */
export const paletteHash = "#go"

const sequenceWithin = 1_000

const named = new Map(everyShortcut.map((name) => [keyOf(name).keys, name]))

/** Something lies over the page, or its address says that it is on its way. */
const isOverlaid = () =>
  [composeHash, helpHash, paletteHash].includes(location.hash) ||
  document.querySelector('[role="dialog"], [role="menu"]') !== null

const signs: Record<string, [string, string]> = { Slash: ["/", "?"], Period: [".", ">"] }

/** The Latin key, whatever alphabet the keyboard writes: ت stands where j does. */
function latin({ key, code, shiftKey }: KeyboardEvent): string {
  if (key.length > 1 || key <= "~") return key
  if (code.startsWith("Key")) return code.slice(3).toLowerCase()
  return signs[code]?.[shiftKey ? 1 : 0] ?? key
}

/** What was pressed, written as the registry writes it. */
function chordOf(event: KeyboardEvent): string {
  const { ctrlKey, metaKey, altKey, shiftKey } = event
  const control = ctrlKey || metaKey
  const key = latin(event)
  const letter = control ? key.toLowerCase() : key
  // The shift of a ? is in the key already.
  const shift = shiftKey && (key.length > 1 || control)
  const held = [control && "Control", altKey && "Alt", shift && "Shift"].filter(Boolean)
  return [...held, letter].join("+")
}

const typing = "input, textarea, select, [contenteditable], [role=radiogroup]"

/** Single keys belong to the page only while nobody types or chooses; none of them to what lies over it. */
function isFree({ target, defaultPrevented, isComposing }: KeyboardEvent, chord: string): boolean {
  if (defaultPrevented || isComposing || isOverlaid()) return false
  const element = target instanceof Element ? target : null
  if (isSingle(chord)) return singleKeysAreOn() && !element?.closest(typing)
  return !element?.closest("select")
}

const isSeen = (field: HTMLElement) => field.getClientRects().length > 0

/** The page's own search if it has one; otherwise the one of Explore, as soon as it is there. */
function focusSearch(elsewhere: () => void): void {
  const find = () => [...document.querySelectorAll<HTMLElement>('[type="search"]')].find(isSeen)
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

const holdsGrant = () => (useSession.getState().user?.grants.length ?? 0) > 0

/** Listens for keys while somebody is signed in. */
export function useShortcuts(enabled: boolean): void {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const lay = (hash: string) =>
    void navigate({ pathname, search, hash }, { preventScrollReset: true })

  /** Whether there was anything to do. */
  const act = useEffectEvent((name: Shortcut): boolean => {
    const { to, staff } = keyOf(name)
    const deed = deedOf(name)
    if (staff && !holdsGrant()) return false
    if (to) void navigate(to)
    else if (deed) deed()
    else if (name === "compose") lay(composeHash)
    else if (name === "help") lay(helpHash)
    else if (name === "palette") lay(paletteHash)
    else if (name === "search") focusSearch(() => void navigate(paths.explore))
    else if (name === "nextLandmark") cycleLandmarks(1)
    else if (name === "previousLandmark") cycleLandmarks(-1)
    else if (name === "nextPost") return moveInFeed(1)
    else if (name === "previousPost") return moveInFeed(-1)
    else if (name === "showNew") return showNew()
    else return pressInRow(name)
    return true
  })

  useEffect(() => {
    if (!enabled) return
    let pressedG = 0
    const listen = (event: KeyboardEvent) => {
      const chord = chordOf(event)
      if (!isFree(event, chord)) return
      const afterG = pressedG > 0 && event.timeStamp - pressedG < sequenceWithin
      pressedG = chord === "g" ? event.timeStamp : 0
      const name = (afterG ? named.get(`g ${chord}`) : undefined) ?? named.get(chord)
      if (name && act(name)) event.preventDefault()
    }
    addEventListener("keydown", listen)
    return () => removeEventListener("keydown", listen)
  }, [enabled])
}
