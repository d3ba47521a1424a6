import { useState } from "react"

const none: ReadonlySet<number> = new Set()

/** Which rows are ticked; another search begins with none. `pick` with shift takes all in between. */
export function useChosen(of: string, selectable: readonly number[]) {
  const [state, setState] = useState({ of, ids: none, last: 0 })
  const ids = state.of === of ? state.ids : none

  function pick(id: number, ticked: boolean, through: boolean) {
    const next = new Set(ids)
    const [from, to] = [selectable.indexOf(state.last), selectable.indexOf(id)]
    const range =
      through && from >= 0 ? selectable.slice(Math.min(from, to), Math.max(from, to) + 1) : [id]
    for (const one of range) {
      if (ticked) next.add(one)
      else next.delete(one)
    }
    setState({ of, ids: next, last: id })
  }

  return {
    ids,
    pick,
    all: () => setState({ of, ids: new Set(selectable), last: 0 }),
    clear: () => setState({ of, ids: none, last: 0 }),
  }
}
