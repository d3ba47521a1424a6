import { useQuery } from "@tanstack/react-query"
import { clsx } from "clsx"

import { formatMoney, minorDigits } from "@/shared/money"
import { formatCount } from "@/shared/numbers"
import { Loading, Skeleton } from "@/shared/ui/skeleton"

import { NotLoaded } from "../closed"
import type { Stats } from "../nouns"
import { statsQuery } from "../queries"
import { Chart } from "./chart"
import { FiguresTable } from "./figures-table"
import { useRange } from "./range"
import { RangeBar } from "./range-bar"
import { t } from "./text"
import { Tiles, TilesSkeleton } from "./tiles"
import { axisMoney } from "./words"

/** How the house is doing: four figures, and how they came about. */
export function Dashboard({ figures }: { figures: number }) {
  const { range, asTable, change, showTable } = useRange()
  const { data, error, isPlaceholderData, refetch } = useQuery(statsQuery(range))

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 p-4">
      <RangeBar range={range} asTable={asTable} onChange={change} onTable={showTable} />
      {data && !error ? (
        <div
          aria-busy={isPlaceholderData || undefined}
          className={clsx(
            "grid grid-cols-[minmax(0,1fr)] gap-4 transition-opacity",
            isPlaceholderData && "opacity-60",
          )}
        >
          <Tiles stats={data} />
          {asTable ? <FiguresTable stats={data} /> : <Charts stats={data} />}
        </div>
      ) : error ? (
        <NotLoaded title={t.notLoaded} error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading label={t.loading}>
          <div className="grid gap-4">
            <TilesSkeleton count={figures} />
            <div className="grid gap-4 lg:grid-cols-2">
              {Array.from({ length: figures > 2 ? 3 : 2 }, (_, index) => (
                <Skeleton key={index} className="fold h-[290px] first:lg:col-span-full" />
              ))}
            </div>
          </div>
        </Loading>
      )}
    </div>
  )
}

/** Money first and over the whole width; for moderators people come first. */
function Charts({ stats }: { stats: Stats }) {
  const { series, interval, totals } = stats
  const currency = totals.revenue?.currency

  return (
    <div className="grid gap-4 lg:grid-cols-2 lg:[&>:first-child]:col-span-full lg:[&>:nth-child(2):last-child]:col-span-full">
      {currency !== undefined && (
        <Chart
          title={t.revenuePer(interval)}
          shape="area"
          interval={interval}
          points={series.map(({ start, revenue }) => ({ start, value: revenue?.amount ?? 0 }))}
          say={(amount) => formatMoney({ amount, currency })}
          mark={(amount) => axisMoney({ amount, currency })}
          unit={10 ** minorDigits(currency)}
        />
      )}
      {totals.active_users !== null && (
        <Chart
          title={t.activePeoplePer(interval)}
          shape="area"
          interval={interval}
          points={series.map(({ start, active_users }) => ({ start, value: active_users ?? 0 }))}
          say={t.countPeople}
          mark={formatCount}
        />
      )}
      {totals.posts !== null && (
        <Chart
          title={t.postsPer(interval)}
          shape="bars"
          interval={interval}
          points={series.map(({ start, posts }) => ({ start, value: posts ?? 0 }))}
          say={t.countPosts}
          mark={formatCount}
        />
      )}
      {totals.orders !== null && totals.posts === null && (
        <Chart
          title={t.ordersPer(interval)}
          shape="bars"
          interval={interval}
          points={series.map(({ start, orders }) => ({ start, value: orders ?? 0 }))}
          say={t.countOrders}
          mark={formatCount}
        />
      )}
    </div>
  )
}
