import { useLayoutEffect, useRef } from "react"

/** A dialog opened without its own trigger loses the focus on closing: this brings it back. */
export function useReturnFocus(open: boolean): (event: Event) => void {
  const opener = useRef<Element | null>(null)

  // Before the dialog takes the focus, which happens in a later effect.
  useLayoutEffect(() => {
    if (open) opener.current = document.activeElement
  }, [open])

  return (event) => {
    if (!(opener.current instanceof HTMLElement) || !opener.current.isConnected) return
    event.preventDefault()
    opener.current.focus()
  }
}
