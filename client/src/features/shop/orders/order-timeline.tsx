import { formatExact } from "@/shared/time"

import type { Order } from "../nouns"
import { t } from "./text"

/** A kind that this client does not know yet is shown by its name. */
const wordOf = (kind: string): string =>
  (t.events as Partial<Record<string, string>>)[kind] ?? kind.replaceAll("_", " ")

/** What happened to an order, in the order in which it did. */
export function OrderTimeline({ timeline }: { timeline: Order["timeline"] }) {
  return (
    <ol className="grid">
      {timeline.map(({ seq, kind, at }) => (
        <li
          key={seq}
          className="border-line relative ms-1.5 border-s ps-5 pb-4 last:border-transparent last:pb-0"
        >
          <span
            data-mark=""
            aria-hidden
            className="bg-room ring-paper absolute -start-[5.5px] top-1.5 size-2.5 rounded-full ring-4"
          />
          <p className="font-medium">{wordOf(kind)}</p>
          <time dateTime={at} className="text-ink-3 text-sm">
            {formatExact(new Date(at))}
          </time>
        </li>
      ))}
    </ol>
  )
}
