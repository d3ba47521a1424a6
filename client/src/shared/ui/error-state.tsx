import { CloudOff } from "lucide-react"

import { sentenceFor } from "@/shared/api/problem-error"
import { t } from "@/shared/text/words"

import { Button } from "./button"

interface ErrorStateProps {
  /** What could not be done: "Posts could not be loaded". */
  title: string
  error: unknown
  onRetry?: () => void
  /** What is safe: "Your draft is kept." */
  kept?: string
}

export function ErrorState({ title, error, onRetry, kept }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className="mx-auto grid max-w-96 justify-items-center gap-2 px-6 py-14 text-center"
    >
      <span className="fold bg-berry-soft text-berry mb-2 inline-flex size-14 items-center justify-center">
        <CloudOff size={26} strokeWidth={1.8} aria-hidden />
      </span>
      <h2 className="text-xl">{title}</h2>
      <p className="text-ink-2 text-pretty">
        {sentenceFor(error)} {kept}
      </p>
      {onRetry && (
        <Button look="line" className="mt-3" onClick={onRetry}>
          {t.tryAgain}
        </Button>
      )}
    </div>
  )
}
