/** A fold with a dot: the square and somebody on it. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden>
      <path
        className="fill-ember"
        d="M14 2h4a12 12 0 0 1 12 12v4a12 12 0 0 1-12 12H5a3 3 0 0 1-3-3V14A12 12 0 0 1 14 2Z"
      />
      <circle cx="16" cy="16" r="6" className="fill-paper" />
    </svg>
  )
}
