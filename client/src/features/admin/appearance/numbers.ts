import { isFaint, measured, type MeasuredPair } from "@/shared/styles/contrast"
import { readTokens, type ThemeNumbers } from "@/shared/styles/tokens"
import css from "@/shared/styles/tokens.css?raw"

const tokens = readTokens(css)

/** What Plaza looks like by itself. */
export const ownNumbers = tokens.defaults

export type NumberName = keyof ThemeNumbers

export const ranges: Record<NumberName, { least: number; most: number; step: number }> = {
  brand_hue: { least: 0, most: 359, step: 1 },
  brand_chroma: { least: 0.04, most: 0.2, step: 0.001 },
  paper_hue: { least: 0, most: 359, step: 1 },
}

export const numberNames = ["brand_hue", "brand_chroma", "paper_hue"] as const

/** What stands in the three fields, which need not be numbers. */
export type Draft = Record<NumberName, string>

export function draftOf(numbers: ThemeNumbers): Draft {
  return {
    brand_hue: String(numbers.brand_hue),
    brand_chroma: String(numbers.brand_chroma),
    paper_hue: String(numbers.paper_hue),
  }
}

/** The number in a field, if the server would take it. */
export function numberIn(draft: Draft, name: NumberName): number | null {
  const { least, most, step } = ranges[name]
  const text = draft[name].trim()
  const number = Number(text)
  const fits = text !== "" && number >= least && number <= most
  return fits && (step < 1 || Number.isInteger(number)) ? number : null
}

/** All three, with those of `instead` where a field holds none. */
export function numbersIn(draft: Draft, instead: ThemeNumbers): ThemeNumbers {
  const of = (name: NumberName) => numberIn(draft, name) ?? instead[name]
  return {
    brand_hue: of("brand_hue"),
    brand_chroma: of("brand_chroma"),
    paper_hue: of("paper_hue"),
  }
}

export function pairsOf(numbers: ThemeNumbers): MeasuredPair[] {
  return measured((token, theme) => tokens.colour(token, theme, numbers))
}

/** The pair that is nearest to, or furthest below, what it needs. */
export function closest(pairs: readonly MeasuredPair[]): MeasuredPair | undefined {
  return [...pairs].sort((one, other) => one.ratio / one.least - other.ratio / other.least)[0]
}

export function faintOf(pairs: readonly MeasuredPair[]): MeasuredPair[] {
  return pairs.filter(isFaint)
}
