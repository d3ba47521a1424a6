import { useState } from "react"

import { RadioCard, RadioCards } from "@/shared/ui/radio-cards"

import { choose, useAppearance, type Density, type Theme } from "./appearance-store"
import { LanguageChoice } from "./language-choice"
import { t } from "./text"

const themes: { value: Theme; title: string; note: string; said: string }[] = [
  {
    value: "system",
    title: t.asTheSystem,
    note: t.asTheSystemNote,
    said: t.asTheSystemSaid,
  },
  { value: "light", title: t.light, note: t.lightNote, said: t.lightSaid },
  { value: "dark", title: t.dark, note: t.darkNote, said: t.darkSaid },
]

const densities: { value: Density; title: string; note: string; said: string }[] = [
  {
    value: "comfortable",
    title: t.comfortable,
    note: t.comfortableNote,
    said: t.comfortableSaid,
  },
  {
    value: "compact",
    title: t.compact,
    note: t.compactNote,
    said: t.compactSaid,
  },
]

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  choices: { value: Value; title: string; note: string }[]
  onChoose: (value: Value) => void
}

function Choice<Value extends string>({ label, value, choices, onChoose }: ChoiceProps<Value>) {
  return (
    <div className="grid gap-2">
      <h2 className="text-lg">{label}</h2>
      <RadioCards
        aria-label={label}
        value={value}
        onValueChange={(chosen) => onChoose(chosen as Value)}
      >
        {choices.map(({ value, title, note }) => (
          <RadioCard key={value} value={value} title={title} note={note} />
        ))}
      </RadioCards>
    </div>
  )
}

/** Choices of this browser; each applies at once and says so. */
export function AppearanceForm() {
  const { theme, density } = useAppearance()
  const [said, say] = useState("")

  return (
    <div className="grid gap-8">
      <Choice
        label={t.theme}
        value={theme}
        choices={themes}
        onChoose={(value) => {
          choose("theme", value)
          say(themes.find((one) => one.value === value)?.said ?? "")
        }}
      />
      <Choice
        label={t.density}
        value={density}
        choices={densities}
        onChoose={(value) => {
          choose("density", value)
          say(densities.find((one) => one.value === value)?.said ?? "")
        }}
      />
      <LanguageChoice />
      <p role="status" className="text-ink-2 text-md min-h-5">
        {said || t.keptInThisBrowser}
      </p>
    </div>
  )
}
