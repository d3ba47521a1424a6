import { useEffect, useRef } from "react"

/** A dialog opened without its own trigger loses the focus on closing: this brings it back. */
export function useReturnFocus(open: boolean): (event: Event) => void {
  const opener = useRef<Element | null>(null)

  useEffect(() => {
    if (open) return
    const remember = () => {
      opener.current = document.activeElement
    }
    remember()
    document.addEventListener("focusin", remember)
    return () => document.removeEventListener("focusin", remember)
  }, [open])

  return (event) => {
    if (!(opener.current instanceof HTMLElement) || !opener.current.isConnected) return
    event.preventDefault()
    opener.current.focus()
  }
}
