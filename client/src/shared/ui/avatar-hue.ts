import { locale } from "@/shared/text/language"

/** Far enough apart to be told from one another; their contrast is checked in tokens.test.ts. */
export const avatarHues = [32, 75, 120, 150, 205, 245, 290, 335] as const

/** The same name always has the same hue. */
export function avatarHue(name: string): number {
  let hash = 7
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return avatarHues[hash % avatarHues.length] ?? avatarHues[0]
}

const segmenter = new Intl.Segmenter()

function firstLetter(word: string | undefined): string {
  return segmenter.segment(word ?? "").containing(0)?.segment ?? ""
}

/** One letter, or two for a name of several words; emoji and other scripts stay whole. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return letters.map(firstLetter).join("").toLocaleUpperCase(locale) || "?"
}
