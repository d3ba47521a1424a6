import type { Oklch, Theme } from "./contrast"

/** What a community may choose for itself; the rest of tokens.css follows from them. */
export interface ThemeNumbers {
  brand_hue: number
  brand_chroma: number
  paper_hue: number
}

export interface Tokens {
  /** The value as it is written, on one line. */
  declaration: (name: string) => string
  /** The numbers that tokens.css comes with. */
  defaults: ThemeNumbers
  colour: (token: string, theme: Theme, numbers?: ThemeNumbers) => Oklch
}

type Given = Readonly<Record<string, number>>

/** How much of a brand's lightness is taken away: greens and blues look lighter than they are. */
export const dimFormula = "max(0, cos((var(--brand-hue) - 175) * 1deg))"
const dim = (hue: number) => Math.max(0, Math.cos(((hue - 175) * Math.PI) / 180))

/** The custom properties of a theme, for an element's style. */
export function styleOf({ brand_hue, brand_chroma, paper_hue }: ThemeNumbers) {
  return {
    "--brand-hue": String(brand_hue),
    "--brand-chroma": String(brand_chroma),
    "--paper-hue": String(paper_hue),
  } as const
}

/** A product, or a number. */
function product(text: string): number {
  return text.split(" * ").reduce((result, factor) => result * Number(factor), 1)
}

/** Works out `0.5`, or `calc(a op b op c)` with numbers in the places of names. */
function compute(text: string, given: Given): number {
  const filled = text.replace(/var\(--([\w-]+)\)/g, (_, name: string) => String(given[name]))
  const [, inside = filled] = /^calc\((.*)\)$/.exec(filled) ?? []
  const [first = "", ...rest] = inside.split(/ (?=[-+] )/)
  return rest.reduce((sum, term) => {
    const value = product(term.slice(2))
    return term.startsWith("-") ? sum - value : sum + value
  }, product(first))
}

const term = String.raw`(calc\([^)]*\)[^)]*\)|var\([^)]*\)|[\d.]+)`
const everyOklch = new RegExp(String.raw`oklch\(\s*${term} ${term} ${term}`, "g")

/** Texts are read apart once: a slider asks for all of them at each step. */
const readApart = new Map<string, RegExpExecArray[]>()

function partsOf(value: string): RegExpExecArray[] {
  const parts = readApart.get(value) ?? [...value.matchAll(everyOklch)]
  readApart.set(value, parts)
  return parts
}

/** The colour that a `light-dark(oklch(…), oklch(…))` has in one theme. */
export function colourIn(value: string, theme: Theme, given: Given): Oklch {
  const match = partsOf(value)[theme === "light" ? 0 : 1]
  if (!match) throw new Error(`no ${theme} colour in ${value}`)
  return [1, 2, 3].map((at) => compute(match[at] ?? "", given)) as Oklch
}

/** Reads tokens.css, so that no colour is written down twice in the client. */
export function readTokens(css: string): Tokens {
  const root = css.slice(0, css.indexOf('[data-theme="light"]'))
  const written = new Map(
    [...root.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [
      name,
      value.replace(/\s+/g, " ").trim(),
    ]),
  )
  const declaration = (name: string) => {
    const value = written.get(name)
    if (value === undefined) throw new Error(`--${name} is not defined`)
    return value
  }
  const defaults: ThemeNumbers = {
    brand_hue: Number(declaration("brand-hue")),
    brand_chroma: Number(declaration("brand-chroma")),
    paper_hue: Number(declaration("paper-hue")),
  }
  const colour = (token: string, theme: Theme, numbers = defaults) =>
    colourIn(declaration(token), theme, {
      "brand-hue": numbers.brand_hue,
      "brand-chroma": numbers.brand_chroma,
      "paper-hue": numbers.paper_hue,
      "brand-dim": dim(numbers.brand_hue),
    })
  return { declaration, defaults, colour }
}
