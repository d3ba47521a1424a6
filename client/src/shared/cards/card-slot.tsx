import { EyeOff } from "lucide-react"
import { createElement, Suspense } from "react"

import type { Card } from "@/shared/api/nouns"
import { t } from "@/shared/text/words"
import { Skeleton } from "@/shared/ui/skeleton"

import { cardOf } from "./registry"

/** What stands where the thing is gone, or not for this reader. */
function Placeholder() {
  return (
    <p className="fold border-line text-ink-3 text-md flex items-center gap-2 border border-dashed px-3.5 py-3">
      <EyeOff size={18} strokeWidth={1.8} aria-hidden />
      {t.gone}
    </p>
  )
}

/** A thing of another feature, embedded. */
export function CardSlot({ card }: { card: Card }) {
  const component = cardOf(card.kind)
  if (!component || card.data === null) return <Placeholder />

  return (
    <Suspense fallback={<Skeleton className="h-24 w-full" />}>
      {createElement(component, { id: card.id, data: card.data })}
    </Suspense>
  )
}
