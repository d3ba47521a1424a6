import { screen } from "@testing-library/react"
import { useLayoutEffect, useState } from "react"
import { beforeEach, expect, it } from "vitest"

import { renderPage } from "@/shared/testing/render-page"

import { usePortions } from "./use-portions"

/** What each commit drew. */
const seen: string[] = []

function List({ begin }: { begin: number }) {
  const [length, setLength] = useState(begin)
  const rows = Array.from({ length }, (_, row) => row)
  const { drawn, isWhole } = usePortions(rows, 4)
  useLayoutEffect(() => {
    seen.push(`${drawn.length} of ${length}`)
  }, [drawn.length, length])
  return (
    <button onClick={() => setLength(length + 1)}>
      {drawn.length} {isWhole ? "and no more" : "and more"}
    </button>
  )
}

beforeEach(() => {
  seen.length = 0
  sessionStorage.clear()
})

it("draws a window's worth of a list that has just come, then as many again, until it is whole", async () => {
  renderPage(<List begin={10} />)

  await screen.findByText("10 and no more")
  expect(seen).toEqual(["4 of 10", "8 of 10", "10 of 10"])
})

it("draws the whole at once for one who comes back to a place in it", () => {
  sessionStorage.setItem("plaza.place./shop", JSON.stringify({ id: "9", offset: 10 }))
  renderPage(<List begin={10} />, { at: "/shop" })

  expect(screen.getByText("10 and no more")).toBeVisible()
  expect(seen).toEqual(["10 of 10"])
})

it("hides no row of a list that was whole when another joins it", async () => {
  const { person } = renderPage(<List begin={4} />)
  await person.click(await screen.findByText("4 and no more"))

  expect(screen.getByText("5 and no more")).toBeVisible()
  expect(seen).toEqual(["4 of 4", "5 of 5"])
})
