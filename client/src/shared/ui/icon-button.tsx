import { clsx } from "clsx"
import type { LucideIcon } from "lucide-react"
import type { ComponentProps } from "react"

const looks = {
  quiet: "text-ink-2 hover:bg-sunken hover:text-ink",
  solid: "bg-ember text-on-ember hover:bg-ember-strong",
} as const

interface IconButtonProps extends Omit<ComponentProps<"button">, "children"> {
  icon: LucideIcon
  /** What it does; read aloud and shown as the browser's tooltip. */
  label: string
  look?: keyof typeof looks
  size?: "md" | "sm"
  /** Points along the line of reading, and turns with it. */
  directional?: boolean
}

export function IconButton({
  icon: Icon,
  label,
  look = "quiet",
  size = "md",
  directional = false,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={clsx(
        "inline-flex shrink-0 items-center justify-center transition-colors active:translate-y-px",
        "disabled:pointer-events-none disabled:opacity-50",
        size === "md" ? "fold size-11" : "fold-sm size-8",
        looks[look],
        className,
      )}
      {...rest}
    >
      <Icon
        size={size === "md" ? 22 : 18}
        strokeWidth={1.8}
        aria-hidden
        className={clsx(directional && "rtl:-scale-x-100")}
      />
    </button>
  )
}
