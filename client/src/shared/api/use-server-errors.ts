import { useEffect } from "react"
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form"

import { ProblemError, sentenceFor } from "./problem-error"

/** Puts what the server says about a field at that field; the rest is the sentence to show above. */
export function useServerErrors<Values extends FieldValues>(
  { setError, getValues }: UseFormReturn<Values>,
  error: Error | null,
): string | null {
  const known = Object.keys(getValues())
  const atFields =
    error instanceof ProblemError
      ? Object.entries(error.errors).filter(([field]) => known.includes(field))
      : []

  useEffect(() => {
    if (!(error instanceof ProblemError)) return
    for (const [field, [text]] of Object.entries(error.errors))
      setError(field as FieldPath<Values>, { message: text ?? error.message })
  }, [error, setError])

  if (!error || atFields.length > 0) return null
  return sentenceFor(error)
}
