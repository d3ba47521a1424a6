import { expect, it } from "vitest"

const sources = import.meta.glob<string>(["@/**/*.{css,tsx}", "!@/**/*.test.tsx"], {
  query: "?raw",
  import: "default",
  eager: true,
})

// Arabic turns the page: what stands left there is the end.
const inStyles =
  /(?:margin|padding|border)-(?:left|right)\b|(?<![-\w])(?:left|right)\s*:|text-align:\s*(?:left|right)/
const inClasses =
  /(?<=["\s:!-])(?:[mp][lr]|left|right|border-[lr]|rounded-[lr])-(?:\d|\[|px|auto|full)|(?<=["\s:])(?:text-left|text-right|border-[lr](?=["\s]))/

const sidesIn = (file: string, source: string): string[] =>
  source
    .split("\n")
    .filter((line) => (file.endsWith(".css") ? inStyles : inClasses).test(line))
    .filter((line) => file.endsWith(".css") || line.includes("class"))

it("knows no left and right, only start and end", () => {
  const found = Object.entries(sources).flatMap(([file, source]) =>
    sidesIn(file, source).map((line) => `${file}: ${line.trim()}`),
  )
  expect(Object.keys(sources).length).toBeGreaterThan(100)
  expect(found).toEqual([])
})

it.each([
  ["a.css", "  margin-left: 4px;"],
  ["a.css", "  right: 0;"],
  ["a.tsx", '<p className="flex ml-2">'],
  ["a.tsx", '<p className="absolute right-3">'],
])("would notice a side (%#)", (file, line) => {
  expect(sidesIn(file, line)).toHaveLength(1)
})
