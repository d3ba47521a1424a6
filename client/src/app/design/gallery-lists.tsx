import { Chart } from "@/features/admin/figures/chart"
import { FiguresTable } from "@/features/admin/figures/figures-table"
import { Tiles, TilesSkeleton } from "@/features/admin/figures/tiles"
import { formatNumber } from "@/shared/numbers"

import { InState, states } from "./in-state"
import { dataComponents, type DataComponent } from "./lists"
import { stats } from "./made"
import { Section } from "./section"

/** A list as it loads, as it is empty, as it fails, and as it is. */
function FourStates({ shown }: { shown: DataComponent }) {
  return (
    <Section title={shown.title}>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(19rem,100%),1fr))] gap-4">
        {states.map((state) => (
          <figure key={state} className="min-w-0">
            <figcaption className="text-ink-3 pb-1 text-sm">{state}</figcaption>
            <div className="border-line max-h-120 overflow-y-auto border">
              <InState shown={shown} state={state} />
            </div>
          </figure>
        ))}
      </div>
    </Section>
  )
}

export function Lists() {
  return dataComponents.map((shown) => <FourStates key={shown.title} shown={shown} />)
}

export function Figures() {
  return (
    <Section title="Figures">
      <Tiles stats={stats} />
      <TilesSkeleton count={4} />
      {(["area", "bars"] as const).map((shape) => (
        <Chart
          key={shape}
          title={`Active people, ${shape}`}
          shape={shape}
          interval="day"
          points={stats.series.map(({ start, active_users }) => ({
            start,
            value: active_users ?? 0,
          }))}
          say={(count) => `${formatNumber(count)} people`}
          mark={formatNumber}
        />
      ))}
      <FiguresTable stats={stats} />
    </Section>
  )
}
