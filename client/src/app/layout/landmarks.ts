const landmarks = "nav, main, aside"
const canHaveFocus = "a[href], button:not(:disabled), input:not(:disabled), [tabindex='0']"

const isSeen = (element: HTMLElement) => element.getClientRects().length > 0

/** The large parts of a page in the order of reading; what is inside of one belongs to it. */
function landmarksInView(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(landmarks)].filter(
    (one) => isSeen(one) && !one.parentElement?.closest(landmarks),
  )
}

/** The page itself takes the focus; elsewhere the link to where one is does, or the first control. */
function enter(landmark: HTMLElement): void {
  const here = landmark.querySelector<HTMLElement>("[aria-current=page]")
  const first = [...landmark.querySelectorAll<HTMLElement>(canHaveFocus)].find(isSeen)
  const target = landmark.matches("main") ? landmark : (here ?? first)
  target?.focus()
}

/** The focus goes to the next large part of the page, and from the last one to the first. */
export function cycleLandmarks(by: 1 | -1): void {
  const all = landmarksInView()
  const at = all.findIndex((one) => one.contains(document.activeElement))
  const next = at < 0 && by < 0 ? all.at(-1) : all[(at + by + all.length) % all.length]
  if (next) enter(next)
}
