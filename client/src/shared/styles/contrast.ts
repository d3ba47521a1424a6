/** A colour as tokens.css writes it. */
export type Oklch = [lightness: number, chroma: number, hue: number]

export const themes = ["light", "dark"] as const
export type Theme = (typeof themes)[number]

/** Two tokens that meet on some page, and how far apart they must be (WCAG 2.2, AA). */
export interface Pair {
  front: string
  ground: string
  least: 3 | 4.5
}

export interface MeasuredPair extends Pair {
  theme: Theme
  ratio: number
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

export function contrast(one: Oklch, other: Oklch): number {
  const [low, high] = [luminance(one), luminance(other)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const grounds = ["paper", "surface", "sunken"]
const rooms = ["lagoon", "moss", "honey", "plum", "berry"]

const text = (front: string, ground: string): Pair => ({ front, ground, least: 4.5 })
const line = (front: string, ground: string): Pair => ({ front, ground, least: 3 })

/** Every pair that pages make of tokens. The server keeps the same list (app/admin/palette.py). */
export const pairs: readonly Pair[] = [
  ...["ink", "ink-2", "ink-3", "ember-strong"].flatMap((front) =>
    grounds.map((ground) => text(front, ground)),
  ),
  ...rooms.flatMap((room) => [
    text(room, `${room}-soft`),
    text(room, "paper"),
    text("ink", `${room}-soft`),
    text("ink-2", `${room}-soft`),
  ]),
  text("berry", "surface"),
  text("berry", "sunken"),
  text("on-ember", "ember"),
  text("on-ember", "ember-strong"),
  text("ink", "ember-soft"),
  text("ink-2", "ember-soft"),
  text("ember-strong", "ember-soft"),
  text("paper", "ink"),
  ...grounds.flatMap((ground) => [line("line-strong", ground), line("focus", ground)]),
  line("ember", "paper"),
]

/** All pairs in both themes, in the colours that somebody chose. */
export function measured(colour: (token: string, theme: Theme) => Oklch): MeasuredPair[] {
  return themes.flatMap((theme) =>
    pairs.map((pair) => ({
      ...pair,
      theme,
      ratio: contrast(colour(pair.front, theme), colour(pair.ground, theme)),
    })),
  )
}

export function isFaint({ ratio, least }: MeasuredPair): boolean {
  return ratio < least
}
