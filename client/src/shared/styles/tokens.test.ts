import { readFileSync } from "node:fs"
import { join } from "node:path"

import { describe, expect, it } from "vitest"

import { avatarHues } from "@/shared/ui/avatar-hue"

import { contrast, isFaint, measured, themes } from "./contrast"
import { colourIn, dimFormula, readTokens, styleOf, type ThemeNumbers } from "./tokens"
import vectors from "./theme-vectors.json"

const folder = import.meta.dirname
const tokens = readTokens(readFileSync(join(folder, "tokens.css"), "utf8"))
const utilities = readFileSync(join(folder, "theme.css"), "utf8")

describe.each(themes)("%s theme", (theme) => {
  it.each(measured(tokens.colour).filter((pair) => pair.theme === theme))(
    "has enough contrast: $front on $ground",
    (pair) => {
      expect(pair.ratio).toBeGreaterThanOrEqual(pair.least)
    },
  )

  it.each(avatarHues)("initials can be read at hue %d", (hue) => {
    const block = utilities.slice(utilities.indexOf("@utility avatar-colour"))
    const of = (property: string) =>
      colourIn(
        new RegExp(`\\s${property}:\\s*(light-dark\\([\\s\\S]*?);`)
          .exec(block)?.[1]
          ?.replace(/\s+/g, " ") ?? "",
        theme,
        { "avatar-hue": hue },
      )
    expect(contrast(of("color"), of("background"))).toBeGreaterThanOrEqual(4.5)
  })
})

it("notices a pair that is too faint", () => {
  expect(contrast([0.984, 0.009, 78], [0.75, 0.02, 54])).toBeLessThan(4.5)
  expect(contrast([1, 0, 0], [0, 0, 0])).toBeCloseTo(21, 0)
})

describe("themes of three numbers", () => {
  const pairsOf = (numbers: ThemeNumbers) =>
    measured((token, theme) => tokens.colour(token, theme, numbers))

  it("begins with what the server begins with", () => {
    expect(tokens.defaults).toEqual(vectors.defaults)
    expect(tokens.declaration("brand-dim")).toBe(dimFormula)
  })

  it.each(vectors.themes)("measures as the server does: $numbers", ({ numbers, ratios, faint }) => {
    const found = pairsOf(numbers)
    const named = Object.fromEntries(
      found.map(({ theme, front, ground, ratio }) => [`${theme} ${front}/${ground}`, ratio]),
    )
    for (const [name, ratio] of Object.entries(ratios)) expect(named[name]).toBeCloseTo(ratio, 4)
    const names = found
      .filter(isFaint)
      .map(({ theme, front, ground }) => `${theme} ${front}/${ground}`)
    expect(names).toEqual(faint)
  })

  it("leaves most hues to choose from", () => {
    const hues = Array.from({ length: 72 }, (_, index) => index * 5)
    const refused = hues.filter((brand_hue) =>
      pairsOf({ ...tokens.defaults, brand_hue }).some(isFaint),
    )
    expect(refused.length).toBeLessThan(6)
    const papers = hues.filter((paper_hue) =>
      pairsOf({ ...tokens.defaults, paper_hue }).some(isFaint),
    )
    expect(papers).toEqual([])
  })

  it("is written as three properties", () => {
    expect(styleOf({ brand_hue: 205, brand_chroma: 0.12, paper_hue: 230 })).toEqual({
      "--brand-hue": "205",
      "--brand-chroma": "0.12",
      "--paper-hue": "230",
    })
  })
})
