import { formatCount } from "@/shared/numbers"

interface BadgeProps {
  count: number
  /** The whole of it in words, for those who listen: "3 unread messages". */
  label: string
}

/** A count that wants attention; nothing at zero. */
export function Badge({ count, label }: BadgeProps) {
  if (count <= 0) return null

  return (
    <span className="bg-ember text-on-ember inline-flex min-w-5 items-center justify-center rounded-full px-1.5 text-xs leading-5 font-bold">
      <span aria-hidden>{count > 99 ? "99+" : formatCount(count)}</span>
      <span className="sr-only">{label}</span>
    </span>
  )
}
