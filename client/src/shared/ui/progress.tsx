import { Progress as Primitive } from "radix-ui"

/** How far something is, from 0 to 1. */
export function Progress({ share, label }: { share: number; label: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100)

  return (
    <Primitive.Root
      value={percent}
      aria-label={label}
      className="bg-sunken h-1.5 overflow-hidden rounded-full"
    >
      <Primitive.Indicator
        data-mark=""
        style={{ width: `${percent}%` }}
        className="bg-ember h-full rounded-full transition-[width]"
      />
    </Primitive.Root>
  )
}
