import { useState } from "react"

import { ProblemError, sentenceFor } from "@/shared/api/problem-error"
import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { SaveBar } from "@/shared/ui/save-bar"

import { ContrastReport } from "./contrast-report"
import { NumberSlider } from "./number-slider"
import {
  draftOf,
  faintOf,
  numberIn,
  numberNames,
  numbersIn,
  ownNumbers,
  pairsOf,
  type NumberName,
} from "./numbers"
import { useSaveAppearance, type Appearance } from "./queries"
import { t } from "./text"
import { ThemePreview } from "./theme-preview"

const words = (): Record<NumberName, { label: string; hint: string }> => ({
  brand_hue: { label: t.brandHue, hint: t.brandHueHint },
  brand_chroma: { label: t.brandChroma, hint: t.brandChromaHint },
  paper_hue: { label: t.paperHue, hint: t.paperHueHint },
})

const hues = Array.from({ length: 13 }, (_, index) => index * 30)
const along = (colours: string[]) => `linear-gradient(to var(--onwards), ${colours.join(", ")})`

/** Three numbers, what they do, and whether it can be read. Saved together by the bar. */
export function ThemeForm({ appearance }: { appearance: Appearance }) {
  const kept = draftOf(appearance)
  const [draft, setDraft] = useState(kept)
  const save = useSaveAppearance()

  const numbers = numbersIn(draft, appearance)
  const pairs = pairsOf(numbers)
  const isDirty = numberNames.some((name) => draft[name] !== kept[name])
  const isWhole = numberNames.every((name) => numberIn(draft, name) !== null)
  const isReadable = faintOf(pairs).length === 0
  const atFields = save.error instanceof ProblemError ? save.error.errors : {}

  const change = (next: typeof draft) => {
    save.reset()
    setDraft(next)
  }
  const tracks: Record<NumberName, string> = {
    brand_hue: along(hues.map((hue) => `oklch(0.62 ${numbers.brand_chroma} ${hue})`)),
    brand_chroma: along([0.04, 0.12, 0.2].map((one) => `oklch(0.6 ${one} ${numbers.brand_hue})`)),
    paper_hue: along(hues.map((hue) => `oklch(0.85 0.06 ${hue})`)),
  }

  return (
    <form
      noValidate
      className="grid gap-8"
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole && isReadable)
          save.mutate(numbers, { onSuccess: (saved) => setDraft(draftOf(saved)) })
      }}
    >
      {save.error && Object.keys(atFields).length === 0 && (
        <Callout tone="danger" title={t.notSaved} live>
          {sentenceFor(save.error)}
        </Callout>
      )}
      <div className="grid gap-8 xl:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <div className="grid content-start gap-6">
          {numberNames.map((name) => (
            <NumberSlider
              key={name}
              name={name}
              {...words()[name]}
              draft={draft}
              present={numbers[name]}
              error={atFields[name]?.[0]}
              track={tracks[name]}
              onChange={(text) => change({ ...draft, [name]: text })}
            />
          ))}
          <Button
            look="line"
            className="justify-self-start"
            onClick={() => change(draftOf(ownNumbers))}
          >
            {t.reset}
          </Button>
          <ContrastReport pairs={pairs} />
        </div>
        <section aria-label={t.preview} className="grid content-start gap-4 sm:grid-cols-2">
          <ThemePreview theme="light" numbers={numbers} />
          <ThemePreview theme="dark" numbers={numbers} />
        </section>
      </div>
      <SaveBar
        open={isDirty}
        note={isWhole && isReadable ? t.notSavedYet : t.cannotBeSaved}
        save={t.save}
        discard={t.discard}
        busy={save.isPending}
        disabled={!isWhole || !isReadable}
        onDiscard={() => change(kept)}
      />
    </form>
  )
}
