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

const mark = "flex min-h-8 items-center border-b-4 sm:border-b-2"

/** Where one is on the way to the till; steps that are done can be gone back to. */
export function StepFunnel({ current, furthest, without }: StepFunnelProps) {
  const shown = steps.filter((step) => step !== without)

  return (
    <nav aria-label={t.checkout}>
      {/* A phone has room for the marks; the heading below says the word. */}
      <ol className="text-md flex gap-x-2 sm:gap-x-5">
        {shown.map((step, index) => {
          const open = steps.indexOf(step) <= steps.indexOf(furthest)
          const words = `${formatNumber(index + 1)}. ${t.steps[step]}`
          return (
            <li key={step} className="max-sm:grow">
              {open ? (
                <Link
                  to={`?step=${step}`}
                  aria-current={step === current ? "step" : undefined}
                  className={clsx(
                    mark,
                    step === current
                      ? "border-ember font-semibold"
                      : "text-ink-2 hover:text-ink max-sm:border-ember/50 sm:border-transparent",
                  )}
                >
                  <span className="max-sm:sr-only">{words}</span>
                </Link>
              ) : (
                <span className={clsx(mark, "text-ink-3 max-sm:border-line sm:border-transparent")}>
                  <span className="max-sm:sr-only">{words}</span>
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
