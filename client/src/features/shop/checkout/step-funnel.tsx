import { clsx } from "clsx"
import { Link } from "react-router"

import { formatNumber } from "@/shared/numbers"

import { steps, type Step } from "./steps"
import { t } from "./text"

interface StepFunnelProps {
  current: Step
  furthest: Step
  /** Members have said how to reach them. */
  without?: Step
}

/** Where one is on the way to the till; steps that are done can be gone back to. */
export function StepFunnel({ current, furthest, without }: StepFunnelProps) {
  const shown = steps.filter((step) => step !== without)

  return (
    <nav aria-label={t.checkout}>
      <ol className="text-md flex flex-wrap gap-x-5 gap-y-1">
        {shown.map((step, index) => {
          const open = steps.indexOf(step) <= steps.indexOf(furthest)
          const words = `${formatNumber(index + 1)}. ${t.steps[step]}`
          return (
            <li key={step}>
              {open ? (
                <Link
                  to={`?step=${step}`}
                  aria-current={step === current ? "step" : undefined}
                  className={clsx(
                    "inline-flex min-h-8 items-center border-b-2",
                    step === current
                      ? "border-ember font-semibold"
                      : "text-ink-2 hover:text-ink border-transparent",
                  )}
                >
                  {words}
                </Link>
              ) : (
                <span className="text-ink-3 inline-flex min-h-8 items-center">{words}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
