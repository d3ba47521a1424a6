import { Tag } from "@/shared/ui/tag"

import { fewLeft } from "./stock"
import { t } from "./text"

/** How much is left, said only as exactly as it matters. */
export function StockNote({ available }: { available: number }) {
  if (available <= 0) return <Tag>{t.soldOut}</Tag>
  if (available <= fewLeft) return <Tag tone="honey">{t.left(available)}</Tag>
  return <span className="text-ink-3 text-sm">{t.inStock}</span>
}
