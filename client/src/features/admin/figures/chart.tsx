import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from "react"

import { Area, Bars, Grid, type Frame } from "./chart-parts"
import type { Interval } from "./range"
import { ticksTo } from "./scale"
import { t } from "./text"
import { useWidth } from "./use-width"
import { longStart } from "./words"

export interface Point {
  start: string
  value: number
}

interface ChartProps {
  title: string
  points: readonly Point[]
  interval: Interval
  shape: "area" | "bars"
  /** In words: "€12.50", "3 posts". */
  say: (value: number) => string
  /** At the axis. */
  mark: (value: number) => string
  /** The smallest step the axis may take. */
  unit?: number
}

const height = 208
const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }

/** One figure over time. A pointer or the arrow keys read its points; the table says them all. */
export function Chart({ title, points, interval, shape, say, mark, unit = 1 }: ChartProps) {
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place, 640)
  const [at, setAt] = useState<number | null>(null)
  const values = points.map(({ value }) => value)
  const most = values.indexOf(Math.max(...values))
  const ticks = ticksTo(values[most] ?? 0, 4, unit)
  const frame: Frame = {
    left: 16 + Math.max(...ticks.map((tick) => mark(tick).length)) * 7,
    right: width - 8,
    top: 12,
    bottom: height - 30,
    most: ticks.at(-1) ?? 1,
    count: points.length,
    inset: shape === "bars" || points.length === 1,
  }
  const spoken = (index: number) => {
    const point = points[index]
    return point ? `${say(point.value)} · ${longStart(point.start, interval)}` : ""
  }

  function follow({ clientX, currentTarget }: PointerEvent) {
    const { left, width: drawn } = currentTarget.getBoundingClientRect()
    const x = ((clientX - left) / drawn) * width
    const share = (x - frame.left) / (frame.right - frame.left)
    const slots = frame.inset ? points.length : points.length - 1
    const index = frame.inset ? Math.floor(share * slots) : Math.round(share * slots)
    setAt(Math.min(points.length - 1, Math.max(0, index)))
  }

  function step(event: KeyboardEvent) {
    const from = at ?? points.length - 1
    const ends: Record<string, number> = { Home: 0, End: points.length - 1 }
    const next =
      ends[event.key] ?? (steps[event.key] === undefined ? null : from + (steps[event.key] ?? 0))
    if (next === null) return
    event.preventDefault()
    setAt(Math.min(points.length - 1, Math.max(0, next)))
  }

  const shown = at ?? most
  return (
    <section aria-labelledby={id} className="fold bg-surface border-line min-w-0 border p-4 sm:p-5">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        <p className="text-ink-2 text-md tabular-nums">
          {at !== null ? spoken(at) : values[most] ? t.most(spoken(most)) : t.nothing}
        </p>
      </div>
      <div
        ref={place}
        // Time runs to the right in every language, as the arrow keys do here.
        dir="ltr"
        role="slider"
        tabIndex={0}
        aria-label={t.pointByPoint(title)}
        aria-valuemin={0}
        aria-valuemax={points.length - 1}
        aria-valuenow={shown}
        aria-valuetext={spoken(shown)}
        onKeyDown={step}
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={() => setAt(null)}
        onBlur={() => setAt(null)}
        className="touch-pan-y rounded-sm"
      >
        <svg
          aria-hidden
          width="100%"
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          className="text-room block"
        >
          <Grid frame={frame} ticks={ticks} mark={mark} points={points} interval={interval} />
          {shape === "bars" ? (
            <Bars frame={frame} values={values} at={at} />
          ) : (
            <Area frame={frame} values={values} at={at} />
          )}
        </svg>
      </div>
    </section>
  )
}
