import { clsx } from "clsx"
import { ArrowLeft } from "lucide-react"
import { useEffect, useId, useRef, type ReactNode } from "react"
import { Link } from "react-router"

import { Button } from "@/shared/ui/button"

import { around, steps, type Step } from "./steps"
import { t } from "./text"

const heads: Record<Step, { title: string; lead: string }> = {
  face: { title: t.faceTitle, lead: t.faceLead },
  people: { title: t.peopleTitle, lead: t.peopleLead },
  look: { title: t.lookTitle, lead: t.lookLead },
}

const small = "fold-sm text-ink-2 hover:bg-sunken hover:text-ink inline-flex min-h-11 items-center"

/** Where one is: a line a step, and the same in words. */
function Progress({ id, step, onward }: { id: string; step: Step; onward: string }) {
  const { before } = around(step)
  const at = steps.indexOf(step)

  return (
    <div className="grid gap-1">
      <div className="flex items-center gap-2">
        {before && (
          <Link
            to={`?step=${before}`}
            aria-label={t.back}
            className={clsx(small, "-ms-2.5 px-2.5")}
          >
            <ArrowLeft size={20} strokeWidth={1.8} aria-hidden className="rtl:-scale-x-100" />
          </Link>
        )}
        <p id={id} className="text-ink-2 text-md grow font-medium">
          {t.stepOf(at + 1, steps.length)}
        </p>
        <Link to={onward} className={clsx(small, "text-md -me-3 px-3 font-semibold")}>
          {t.skip}
        </Link>
      </div>
      <div aria-hidden className="flex gap-1.5">
        {steps.map((one, index) => (
          <span
            key={one}
            data-mark=""
            className={clsx("h-1.5 grow rounded-full", index <= at ? "bg-ember" : "bg-line")}
          />
        ))}
      </div>
    </div>
  )
}

interface WelcomeStepProps {
  step: Step
  /** Where the last step leads. */
  end: string
  /** The step saves with a button of its own. */
  ownButton?: boolean
  children: ReactNode
}

/** The frame of a step: progress, a heading that takes the focus, the content, the way on. */
export function WelcomeStep({ step, end, ownButton = false, children }: WelcomeStepProps) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const { after } = around(step)
  const onward = after ? `?step=${after}` : end
  const { title, lead } = heads[step]

  useEffect(() => heading.current?.focus(), [step])

  return (
    <div className="grid grow grid-cols-1 content-start gap-6">
      <title>{`${title} · Plaza`}</title>
      <Progress id={id} step={step} onward={onward} />
      <div>
        <h1
          ref={heading}
          tabIndex={-1}
          data-quiet-focus=""
          aria-describedby={id}
          className="mb-2 text-3xl"
        >
          {title}
        </h1>
        <p className="text-ink-2 text-pretty">{lead}</p>
      </div>
      {children}
      {!ownButton && (
        <Button asChild>
          <Link to={onward}>{after ? t.continue : t.comeIn}</Link>
        </Button>
      )}
    </div>
  )
}
