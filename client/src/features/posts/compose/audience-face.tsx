import { ChevronDown } from "lucide-react"
import type { ComponentProps } from "react"

import { audiences, type Audience } from "../audience"
import { t } from "./text"

interface AudienceFaceProps extends ComponentProps<"button"> {
  audience: Audience
}

/** The button that says who may read. */
export function AudienceFace({ audience, ...rest }: AudienceFaceProps) {
  const { icon: Icon, title } = audiences[audience]

  return (
    <button
      type="button"
      aria-label={t.whoMayRead(title)}
      className="text-ink-2 hover:bg-sunken fold-sm text-md border-line inline-flex min-h-8 items-center gap-1.5 border px-2.5 font-semibold"
      {...rest}
    >
      <Icon size={14} strokeWidth={2} aria-hidden />
      {title}
      <ChevronDown size={14} strokeWidth={2} aria-hidden />
    </button>
  )
}
