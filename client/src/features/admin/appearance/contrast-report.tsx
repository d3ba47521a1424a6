import { useState } from "react"

import type { MeasuredPair } from "@/shared/styles/contrast"
import { formatNumber } from "@/shared/numbers"
import { locale } from "@/shared/text/language"
import { Callout } from "@/shared/ui/callout"

import { closest, faintOf } from "./numbers"
import { t } from "./text"

const twoPlaces = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })

/** Cut, not rounded: 4.498 is not enough, and must not read as 4.5. */
const ratioOf = ({ ratio }: MeasuredPair) => twoPlaces.format(Math.floor(ratio * 100) / 100)

function named(token: string): string {
  const names: Record<string, string> = t.tokens
  return names[token] ?? token
}

function nameOf({ theme, front, ground }: MeasuredPair): string {
  return t.pair(t[theme], named(front), named(ground))
}

/** Whether everybody could read it; each pair that nobody could by its name. */
export function ContrastReport({ pairs }: { pairs: readonly MeasuredPair[] }) {
  const [open, setOpen] = useState(false)
  const faint = faintOf(pairs)
  const nearest = closest(pairs)

  return (
    <section className="grid gap-3">
      <h2 className="text-lg">{t.contrast}</h2>
      {faint.length > 0 ? (
        <Callout tone="danger" title={t.notReadable} live>
          <ul className="list-disc ps-5">
            {faint.map((pair) => (
              <li key={nameOf(pair)}>
                {t.tooClose(nameOf(pair), ratioOf(pair), twoPlaces.format(pair.least))}
              </li>
            ))}
          </ul>
          <p>{t.tryOther}</p>
        </Callout>
      ) : (
        <Callout tone="success" title={t.allReadable(formatNumber(pairs.length))}>
          {nearest && <p>{t.faintest(nameOf(nearest), ratioOf(nearest))}</p>}
        </Callout>
      )}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="text-ember-strong min-h-8 font-medium">{t.seeAll}</summary>
        {open && <PairsTable pairs={pairs} />}
      </details>
    </section>
  )
}

function PairsTable({ pairs }: { pairs: readonly MeasuredPair[] }) {
  return (
    <table className="text-md mt-2 w-full">
      <thead className="text-ink-2 text-start">
        <tr>
          <th className="py-1.5 pe-3 text-start font-semibold">{t.pairHead}</th>
          <th className="py-1.5 pe-3 text-end font-semibold">{t.ratioHead}</th>
          <th className="py-1.5 text-end font-semibold">{t.leastHead}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr key={nameOf(pair)} className="border-line border-t">
            <td className="py-1.5 pe-3">{nameOf(pair)}</td>
            <td className="py-1.5 pe-3 text-end">{ratioOf(pair)}</td>
            <td className="text-ink-2 py-1.5 text-end">{twoPlaces.format(pair.least)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
