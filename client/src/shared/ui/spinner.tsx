import { LoaderCircle } from "lucide-react"

interface SpinnerProps {
  size?: number
  /** Read aloud; leave out where the text beside it says it already. */
  label?: string
}

export function Spinner({ size = 18, label }: SpinnerProps) {
  return (
    <span role={label ? "status" : undefined} className="inline-flex">
      <LoaderCircle size={size} strokeWidth={2} aria-hidden className="animate-spin" />
      {label && <span className="sr-only">{label}</span>}
    </span>
  )
}
