import { clsx } from "clsx"
import type { LucideIcon } from "lucide-react"
import type { ReactNode } from "react"

const tones = {
  plain: "bg-sunken text-ink-2",
  ember: "bg-ember-soft text-ember-strong",
  lagoon: "bg-lagoon-soft text-lagoon",
  moss: "bg-moss-soft text-moss",
  honey: "bg-honey-soft text-honey",
  berry: "bg-berry-soft text-berry",
} as const

export type Tone = keyof typeof tones

interface TagProps {
  tone?: Tone
  icon?: LucideIcon
  children: ReactNode
}

/** A small word on a state: "3 left", "Paid". Its words carry the meaning, the tone only helps. */
export function Tag({ tone = "plain", icon: Icon, children }: TagProps) {
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1 rounded-sm px-2 py-0.5 text-sm font-semibold whitespace-nowrap",
        tones[tone],
      )}
    >
      {Icon && <Icon size={14} strokeWidth={2} aria-hidden />}
      {children}
    </span>
  )
}
