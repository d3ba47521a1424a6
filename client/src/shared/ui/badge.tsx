import { formatCount } from "@/shared/numbers"

/** A count that wants attention; nothing at zero. */
export function Badge({ count, label }: { count: number; label: string }) {
  if (count <= 0) return null

  return (
    <span className="bg-ember text-on-ember inline-flex min-w-5 items-center justify-center rounded-full px-1.5 text-xs leading-5 font-bold">
      <span aria-hidden>{count > 99 ? "99+" : formatCount(count)}</span>
      <span className="sr-only">
        {count} {label}
      </span>
    </span>
  )
}
