import { formatMoney } from "@/shared/money"
import { formatNumber } from "@/shared/numbers"

import type { Stats } from "../nouns"
import { t } from "./text"
import { longStart } from "./words"

type StatsPoint = Stats["series"][number]

const figures = (): readonly { title: string; of: (point: StatsPoint) => string | null }[] => [
  { title: t.activePeople, of: ({ active_users }) => wholeOf(active_users) },
  { title: t.posts, of: ({ posts }) => wholeOf(posts) },
  { title: t.revenue, of: ({ revenue }) => revenue && formatMoney(revenue) },
  { title: t.orders, of: ({ orders }) => wholeOf(orders) },
]

function wholeOf(value: number | null): string | null {
  return value === null ? null : formatNumber(value)
}

/** Every point of every chart in words, for whoever prefers them. */
export function FiguresTable({ stats }: { stats: Stats }) {
  const [sample] = stats.series
  const shown = figures().filter(({ of }) => sample && of(sample) !== null)

  return (
    <div
      role="region"
      aria-label={t.byInterval}
      tabIndex={0}
      className="fold border-line bg-surface scroll-quiet overflow-x-auto border"
    >
      <table className="text-md w-full border-collapse tabular-nums">
        <thead>
          <tr className="border-line text-ink-2 border-b">
            <th scope="col" className="p-3 text-start font-semibold sm:ps-5">
              {t.from}
            </th>
            {shown.map(({ title }) => (
              <th key={title} scope="col" className="p-3 text-end font-semibold last:sm:pe-5">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stats.series.map((point) => (
            <tr key={point.start} className="border-line border-b last:border-b-0">
              <th scope="row" className="p-3 text-start font-normal whitespace-nowrap sm:ps-5">
                {longStart(point.start, stats.interval)}
              </th>
              {shown.map(({ title, of }) => (
                <td key={title} className="p-3 text-end last:sm:pe-5">
                  {of(point)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
