import { useState } from "react"

import { RadioCard, RadioCards } from "@/shared/ui/radio-cards"

import { choose, useAppearance, type Density, type Theme } from "./appearance-store"

const themes: { value: Theme; title: string; note: string; said: string }[] = [
  {
    value: "system",
    title: "As the system",
    note: "Light by day and dark by night, if your device does so",
    said: "Plaza now follows your system.",
  },
  { value: "light", title: "Light", note: "Ink on paper", said: "Plaza is light now." },
  { value: "dark", title: "Dark", note: "Paper on ink", said: "Plaza is dark now." },
]

const densities: { value: Density; title: string; note: string; said: string }[] = [
  {
    value: "comfortable",
    title: "Comfortable",
    note: "Room between the rows",
    said: "Rows have more room now.",
  },
  {
    value: "compact",
    title: "Compact",
    note: "More on the screen at once",
    said: "Rows stand closer now.",
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
        label="Theme"
        value={theme}
        choices={themes}
        onChoose={(value) => {
          choose("theme", value)
          say(themes.find((one) => one.value === value)?.said ?? "")
        }}
      />
      <Choice
        label="Density"
        value={density}
        choices={densities}
        onChoose={(value) => {
          choose("density", value)
          say(densities.find((one) => one.value === value)?.said ?? "")
        }}
      />
      <p role="status" className="text-ink-2 text-md min-h-5">
        {said || "Kept in this browser. Other devices keep their own."}
      </p>
    </div>
  )
}
