import { expect, it } from "vitest"

const gallery = Object.values(
  import.meta.glob<string>(["./*.tsx", "../routes/design.tsx", "../layout/page.tsx"], {
    query: "?raw",
    import: "default",
    eager: true,
  }),
).join("\n")
const tests = Object.values(
  import.meta.glob<string>("@/shared/ui/*.test.tsx", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
).join("\n")
const primitives = Object.keys(import.meta.glob(["@/shared/ui/*.tsx", "!@/shared/ui/*.test.tsx"]))
  .map((file) => file.split("/").at(-1)?.replace(".tsx", "") ?? "")
  // What draws the toasts is loaded by toast.ts, and stands in no page.
  .filter((name) => name !== "toaster")

const imported = (source: string, from: string, name: string) =>
  source.includes(`from "${from}${name}"`)

it("knows every primitive", () => expect(primitives.length).toBeGreaterThan(30))

it.each(primitives)("%s has a unit test, and its place in the gallery", (name) => {
  expect(imported(tests, "./", name), "a test beside it").toBe(true)
  expect(imported(gallery, "@/shared/ui/", name), "a place in app/design").toBe(true)
})

it("would notice one that is missing", () => {
  expect(imported(gallery, "@/shared/ui/", "carousel")).toBe(false)
})
