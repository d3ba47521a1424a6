/** A hairline, with words in the middle if it has something to say. */
export function Divider({ children }: { children?: string }) {
  if (!children) return <hr className="border-line" />

  return (
    <div role="separator" className="text-ink-3 flex items-center gap-3 text-sm font-medium">
      <span aria-hidden className="bg-line h-px grow" />
      {children}
      <span aria-hidden className="bg-line h-px grow" />
    </div>
  )
}
