import { expect, it, vi } from "vitest"

// As first.js does it: whatever formats or counts reads it when it is loaded.
vi.hoisted(() => (document.documentElement.lang = "ar"))

import { catalogue, speak } from "@/shared/text/catalogue"
import { plural } from "@/shared/text/plural"
import { accent, pseudo } from "@/shared/text/pseudo"

import { arabic } from "./arabic"
import { german } from "./german"

interface CatalogueModule {
  t: Record<string, unknown>
}

// Loaded before anything speaks: what is in them is English.
const all = import.meta.glob<CatalogueModule>(["@/**/text.ts", "@/shared/text/words.ts"], {
  eager: true,
})
const english = Object.entries(all).map(([file, { t }]) => [file, t] as const)

const keysSaid = (speech: typeof german): string[] => {
  const heard: string[] = []
  speak((name, messages) => {
    const said = speech(name, messages) ?? {}
    const missing = Object.keys(messages).filter((key) => !(key in said))
    heard.push(...missing.map((key) => `${name}.${key}`))
    return undefined
  })
  speak(() => undefined)
  return heard
}

it.each([
  ["German", german],
  ["Arabic", arabic],
] as const)("says all of it in %s: no catalogue is forgotten", (_name, speech) => {
  expect(english.length).toBeGreaterThan(10)
  expect(keysSaid(speech)).toEqual([])
})

it("notices a catalogue that nobody translated", () => {
  catalogue("nobody's", { hello: "Hello" })
  expect(keysSaid(german)).toEqual(["nobody's.hello"])
})

it("counts in Arabic by all six forms", () => {
  const replies = (count: number) =>
    plural(count, { zero: "لا شيء", one: "واحد", two: "اثنان", few: "#ف", many: "#م", other: "#غ" })
  expect([0, 1, 2, 3, 11, 100].map(replies)).toEqual([
    "لا شيء",
    "واحد",
    "اثنان",
    "3ف",
    "11م",
    "100غ",
  ])
})

it("falls back to the form that every language has", () => {
  expect(plural(2, { one: "# reply", other: "# replies" })).toBe("2 replies")
})

it("speaks to what is loaded later as well, and disguises what functions say", () => {
  speak(pseudo)
  const late = catalogue("late", { hello: "Hello", to: (name: string) => `To ${name}` })
  speak(() => undefined)
  expect(late.hello).toBe(accent("Hello"))
  expect(late.to("Ben")).toBe(accent("To Ben"))
  expect(late.hello).not.toMatch(/[a-z]/i)
})
