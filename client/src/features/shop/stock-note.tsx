import { Tag } from "@/shared/ui/tag"

import { fewLeft } from "./stock"

/** How much is left, said only as exactly as it matters. */
export function StockNote({ available }: { available: number }) {
  if (available <= 0) return <Tag>Sold out</Tag>
  if (available <= fewLeft) return <Tag tone="honey">{available} left</Tag>
  return <span className="text-ink-3 text-sm">In stock</span>
}
