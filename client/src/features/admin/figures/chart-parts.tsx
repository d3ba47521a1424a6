import type { Point } from "./chart"
import type { Interval } from "./range"
import { labelled } from "./scale"
import { shortStart } from "./words"

/** Where a chart is drawn, and what its height stands for. */
export interface Frame {
  left: number
  right: number
  top: number
  bottom: number
  most: number
  count: number
  /** Points stand in the middle of a slot, as bars do. */
  inset: boolean
}

interface DrawnProps {
  frame: Frame
  values: readonly number[]
  /** The point one is reading. */
  at: number | null
}

const labelWidth = 76

function slot({ left, right, count }: Frame): number {
  return (right - left) / count
}

function xOf(frame: Frame, index: number): number {
  const { left, right, count, inset } = frame
  if (inset) return left + (index + 0.5) * slot(frame)
  return left + (index / (count - 1)) * (right - left)
}

function yOf({ top, bottom, most }: Frame, value: number): number {
  return bottom - (value / most) * (bottom - top)
}

interface GridProps {
  frame: Frame
  ticks: readonly number[]
  mark: (value: number) => string
  points: readonly Point[]
  interval: Interval
}

export function Grid({ frame, ticks, mark, points, interval }: GridProps) {
  const words = labelled(points.length, Math.floor((frame.right - frame.left) / labelWidth))
  return (
    <g className="fill-ink-3 text-xs">
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={frame.left}
            x2={frame.right}
            y1={yOf(frame, tick)}
            y2={yOf(frame, tick)}
            className={tick === 0 ? "stroke-line-strong" : "stroke-line"}
          />
          <text
            x={frame.left - 8}
            y={yOf(frame, tick) + 4}
            textAnchor="end"
            className="[unicode-bidi:plaintext]"
          >
            {mark(tick)}
          </text>
        </g>
      ))}
      {points.map(
        ({ start }, index) =>
          words.has(index) && (
            <text
              key={start}
              x={index === points.length - 1 ? frame.right : xOf(frame, index)}
              y={frame.bottom + 20}
              textAnchor={index === points.length - 1 ? "end" : "middle"}
              className="[unicode-bidi:plaintext]"
            >
              {shortStart(start, interval)}
            </text>
          ),
      )}
    </g>
  )
}

/** How something went: a line over its area. */
export function Area({ frame, values, at }: DrawnProps) {
  const spots = values.map((value, index) => [xOf(frame, index), yOf(frame, value)] as const)
  const line = spots.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")
  const [first, last] = [spots[0], spots.at(-1)]
  const read = spots[at ?? -1]
  if (!first || !last) return null

  return (
    <g>
      <polygon
        points={`${first[0]},${frame.bottom} ${line} ${last[0]},${frame.bottom}`}
        className="fill-room-soft"
      />
      <polyline
        points={line}
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {spots.length === 1 && <circle cx={first[0]} cy={first[1]} r={4} fill="currentColor" />}
      {read && (
        <>
          <line
            x1={read[0]}
            x2={read[0]}
            y1={frame.top}
            y2={frame.bottom}
            className="stroke-line-strong"
          />
          <circle
            cx={read[0]}
            cy={read[1]}
            r={5}
            fill="currentColor"
            strokeWidth={2}
            className="stroke-surface"
          />
        </>
      )}
    </g>
  )
}

/** How often something was: a bar an interval. */
export function Bars({ frame, values, at }: DrawnProps) {
  const width = Math.min(36, Math.max(2, slot(frame) * 0.66))
  return (
    <g>
      {values.map((value, index) => {
        const top = yOf(frame, value)
        return (
          <rect
            key={index}
            x={xOf(frame, index) - width / 2}
            y={top}
            width={width}
            height={Math.max(0, frame.bottom - top)}
            rx={Math.min(3, width / 3)}
            fill="currentColor"
            opacity={at === null || at === index ? 1 : 0.4}
          />
        )
      })}
    </g>
  )
}
