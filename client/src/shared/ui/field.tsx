import { CircleAlert } from "lucide-react"
import { useId, type ReactNode } from "react"

import { t } from "@/shared/text/words"

/** What a Field gives to its control, to be spread on it. */
export interface FieldControl {
  id: string
  "aria-describedby"?: string
  "aria-invalid"?: true
}

interface FieldProps {
  label: string
  hint?: ReactNode
  error?: string | undefined
  /** Says "optional" beside the label; required is the rule. */
  optional?: boolean
  /** Something small at the end of the label's line, such as "Forgot it?". */
  aside?: ReactNode
  children: (control: FieldControl) => ReactNode
}

/** A label, a control, a hint and an error, tied together for eyes and ears. */
export function Field({ label, hint, error, optional, aside, children }: FieldProps) {
  const id = useId()
  const hintId = hint ? `${id}-hint` : null
  const errorId = error ? `${id}-error` : null
  const describedBy = [errorId, hintId].filter(Boolean).join(" ")

  return (
    <div className="grid gap-1.5">
      <div className="flex items-baseline justify-between gap-2">
        <label htmlFor={id} className="text-md font-semibold">
          {/* The space is a real one: without it Arabic letters join across the two. */}
          {label} {optional && <span className="text-ink-3 font-normal">{t.optional}</span>}
        </label>
        {aside}
      </div>
      {children({
        id,
        ...(describedBy && { "aria-describedby": describedBy }),
        ...(error && { "aria-invalid": true }),
      })}
      {error && (
        <p id={errorId ?? undefined} className="text-berry text-md flex items-start gap-1.5">
          <CircleAlert size={16} strokeWidth={2} aria-hidden className="mt-0.5 shrink-0" />
          {error}
        </p>
      )}
      {hint && (
        <p id={hintId ?? undefined} className="text-ink-3 text-sm">
          {hint}
        </p>
      )}
    </div>
  )
}
