import { expect, it } from "vitest"

import { lengthOf, tagsIn, tokensOf } from "./tokens"

const kindsOf = (text: string) => tokensOf(text).map(({ kind, target }) => [kind, target])

it("finds addresses, tags and people, and leaves the sentence its full stop", () => {
  expect(kindsOf("See https://example.org/a_(b). #Bread by @mara!")).toEqual([
    ["text", ""],
    ["link", "https://example.org/a_(b)"],
    ["text", ""],
    ["tag", "Bread"],
    ["text", ""],
    ["mention", "mara"],
    ["text", ""],
  ])
})

it("says the same words again, whatever it found", () => {
  const text = "a #b @cd https://x.example, (https://y.example/z) e@f.example #"
  expect(
    tokensOf(text)
      .map(({ kind, text: shown, target }) => (kind === "link" ? target : shown))
      .join(""),
  ).toBe(text)
})

it.each(["javascript:alert(1)", "data:text/html,hi", "mail@example.org", "a#b", "https://"])(
  "makes no link of %s",
  (text) => expect(tokensOf(text)).toEqual([{ kind: "text", text, target: "" }]),
)

it("knows each tag once, in any script", () => {
  expect(tagsIn("#Brot #brot #čaj #パン #2026")).toEqual(["brot", "čaj", "パン", "2026"])
})

it("counts an emoji as one", () => {
  expect(lengthOf("🍞 ok")).toBe(4)
})
