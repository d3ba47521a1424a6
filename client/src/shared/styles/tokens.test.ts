import { readFileSync } from "node:fs"
import { join } from "node:path"

import { describe, expect, it } from "vitest"

import { avatarHues } from "@/shared/ui/avatar-hue"

type Theme = "light" | "dark"
type Oklch = [lightness: number, chroma: number, hue: number]

const folder = import.meta.dirname
const css = readFileSync(join(folder, "tokens.css"), "utf8")
const utilities = readFileSync(join(folder, "theme.css"), "utf8")
const root = css.slice(0, css.indexOf('[data-theme="light"]'))

function declaration(name: string, source = root): string {
  const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(source)?.[1]
  if (value === undefined) throw new Error(`--${name} is not defined`)
  return value.replace(/\s+/g, " ").trim()
}

/** Puts numbers for var() and works out calc(a op b). */
function compute(text: string, given: Record<string, string> = {}): number {
  const filled = text.replace(
    /var\(--([\w-]+)\)/g,
    (_, name: string) => given[name] ?? declaration(name),
  )
  const calc = /^calc\((\S+) ([-+*]) (\S+)\)$/.exec(filled)
  if (!calc) return Number(filled)
  const [one, other] = [Number(calc[1]), Number(calc[3])]
  if (calc[2] === "*") return one * other
  return calc[2] === "+" ? one + other : one - other
}

function colour(value: string, theme: Theme, given: Record<string, string> = {}): Oklch {
  const term = "(calc\\([^)]*\\)[^)]*\\)|var\\([^)]*\\)|[\\d.]+)"
  const both = [...value.matchAll(new RegExp(`oklch\\(\\s*${term} ${term} ${term}`, "g"))]
  const match = both[theme === "light" ? 0 : 1]
  if (!match) throw new Error(`no ${theme} colour in ${value}`)
  return [1, 2, 3].map((at) => compute(match[at] ?? "", given)) as Oklch
}

/** Relative luminance (WCAG) by way of OKLab and linear sRGB, clipped to what a screen shows. */
function luminance([lightness, chroma, hue]: Oklch): number {
  const angle = (hue * Math.PI) / 180
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (value: number) => Math.min(1, Math.max(0, value))
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: Oklch, other: Oklch): number {
  const [low, high] = [luminance(one), luminance(other)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const grounds = ["paper", "surface", "sunken"]
const hues = ["lagoon", "moss", "honey", "plum", "berry"]

const textPairs: [ink: string, ground: string][] = [
  ...["ink", "ink-2", "ink-3", "ember-strong", "berry"].flatMap((ink) =>
    grounds.map((ground): [string, string] => [ink, ground]),
  ),
  ...hues.flatMap((hue): [string, string][] => [
    [hue, `${hue}-soft`],
    [hue, "paper"],
    ["ink", `${hue}-soft`],
    ["ink-2", `${hue}-soft`],
  ]),
  ["on-ember", "ember"],
  ["on-ember", "ember-strong"],
  ["ink", "ember-soft"],
  ["ink-2", "ember-soft"],
  ["ember-strong", "ember-soft"],
  ["paper", "ink"],
]

const linePairs: [line: string, ground: string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ["line-strong", ground],
    ["focus", ground],
  ]),
  ...["ember", ...hues].map((hue): [string, string] => [hue, "paper"]),
]

describe.each(["light", "dark"] as const)("%s theme", (theme) => {
  const token = (name: string) => colour(declaration(name), theme)

  it.each(textPairs)("can be read: %s on %s", (ink, ground) => {
    expect(contrast(token(ink), token(ground))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(linePairs)("can be seen: %s on %s", (line, ground) => {
    expect(contrast(token(line), token(ground))).toBeGreaterThanOrEqual(3)
  })

  it.each(avatarHues)("initials can be read at hue %d", (hue) => {
    const block = utilities.slice(utilities.indexOf("@utility avatar-colour"))
    const given = { "avatar-hue": String(hue) }
    const value = (property: string) =>
      new RegExp(`\\s${property}:\\s*(light-dark\\([\\s\\S]*?);`)
        .exec(block)?.[1]
        ?.replace(/\s+/g, " ") ?? ""
    const ground = colour(value("background"), theme, given)
    const ink = colour(value("color"), theme, given)
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5)
  })
})

it("notices a pair that is too faint", () => {
  expect(contrast([0.984, 0.009, 78], [0.75, 0.02, 54])).toBeLessThan(4.5)
  expect(contrast([1, 0, 0], [0, 0, 0])).toBeCloseTo(21, 0)
})
