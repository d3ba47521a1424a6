import { ArrowUp } from "lucide-react"

import { useKey, useTip } from "@/shared/keys/use-key"

interface NewPillProps {
  count: number
  /** "12 new posts". */
  label: string
  onClick: () => void
}

/** News waits here: the place in a list belongs to the reader. */
export function NewPill({ count, label, onClick }: NewPillProps) {
  const key = useKey("showNew")
  const tip = useTip(label, "showNew")
  return (
    <div
      role="status"
      className="pointer-events-none sticky top-[calc(var(--head)+8px)] z-20 flex h-0 justify-center"
    >
      {count > 0 && (
        <button
          type="button"
          onClick={onClick}
          title={tip}
          {...key}
          className="bg-ember text-on-ember hover:bg-ember-strong shadow-overlay animate-appear text-md pointer-events-auto inline-flex h-10 items-center gap-2 rounded-full px-4 font-semibold"
        >
          <ArrowUp size={16} strokeWidth={2.4} aria-hidden />
          {label}
        </button>
      )}
    </div>
  )
}
