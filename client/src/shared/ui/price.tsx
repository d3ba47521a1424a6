import { clsx } from "clsx"

import { formatMoney, type Money } from "@/shared/money"
import { t } from "@/shared/text/words"

interface PriceProps {
  money: Money
  /** What it cost before; shown struck through. */
  before?: Money | null
  size?: "body" | "display"
}

export function Price({ money, before, size = "body" }: PriceProps) {
  return (
    <span className={clsx(size === "display" && "font-display text-2xl font-bold tracking-tight")}>
      {before && (
        <s className="text-ink-3 me-2 font-normal">
          <span className="sr-only">{t.priceBefore} </span>
          {formatMoney(before)}
        </s>
      )}
      {formatMoney(money)}
    </span>
  )
}
