/** Lets the keyboard jump over what repeats; seen only while focused. */
export function SkipLink({ to, children }: { to: string; children: string }) {
  return (
    <a
      href={`#${to}`}
      className="fold bg-surface text-ink shadow-overlay fixed start-4 top-2 z-50 -translate-y-24 px-4 py-3 font-semibold focus:translate-y-0"
    >
      {children}
    </a>
  )
}
