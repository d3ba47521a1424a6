import { X } from "lucide-react"
import { useState } from "react"

import { formatNumber } from "@/shared/numbers"
import { Button } from "@/shared/ui/button"
import { IconButton } from "@/shared/ui/icon-button"

import { QuestionDialog } from "./question-dialog"
import type { Section, Verb } from "./section"
import { t } from "./text"
import { useBulk } from "./use-bulk"

/** The server takes no more at once. */
const most = 50

interface BulkBarProps<Row extends { id: number }> {
  section: Section<Row>
  chosen: readonly Row[]
  onClear: () => void
}

/** What can be done about the ticked rows; stands at the lower edge while there are any. */
export function BulkBar<Row extends { id: number }>({
  section,
  chosen,
  onClear,
}: BulkBarProps<Row>) {
  const [asking, setAsking] = useState<Verb<Row> | null>(null)
  const act = useBulk(section, () => {
    setAsking(null)
    onClear()
  })
  const fitting = ({ applies }: Verb<Row>) => chosen.filter(applies).slice(0, most)
  const run = (verb: Verb<Row>, words = "") =>
    act.mutate({ verb, ids: fitting(verb).map(({ id }) => id), words })

  function begin(verb: Verb<Row>) {
    act.reset()
    if (verb.question) setAsking(verb)
    else run(verb)
  }

  return (
    <section
      aria-label={t.whatToDo}
      className="animate-appear bg-surface border-line-strong fold shadow-overlay sticky bottom-[calc(var(--tab-bar)+16px)] z-20 mx-auto my-4 flex w-[calc(100%-24px)] max-w-160 flex-wrap items-center gap-2 border py-2 ps-4 pe-2"
    >
      <p role="status" className="me-auto font-semibold">
        {t.chosen(chosen.length)}
        {chosen.length > most && (
          <span className="text-ink-3 font-normal">{t.atATime(formatNumber(most))}</span>
        )}
      </p>
      {section.verbs.map((verb) => {
        const count = fitting(verb).length
        return (
          count > 0 && (
            <Button
              key={verb.verb}
              look={verb.danger ? "danger" : "line"}
              busy={act.isPending && act.variables.verb.verb === verb.verb}
              onClick={() => begin(verb)}
            >
              <verb.icon size={18} strokeWidth={1.8} aria-hidden />
              {verb.many(formatNumber(count))}
            </Button>
          )
        )
      })}
      <IconButton icon={X} label={t.clearChoice} onClick={onClear} />
      {asking && (
        <QuestionDialog
          verb={asking}
          count={fitting(asking).length}
          busy={act.isPending}
          error={act.error}
          onClose={() => setAsking(null)}
          onConfirm={(words) => run(asking, words)}
        />
      )}
    </section>
  )
}
