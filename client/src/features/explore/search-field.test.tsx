import { screen } from "@testing-library/react"
import { expect, it, vi } from "vitest"

import { renderPage } from "@/shared/testing/render-page"

import { SearchField } from "./search-field"

it("searches once, when the writer pauses", async () => {
  const onSearch = vi.fn()
  const { person } = renderPage(<SearchField value="" onSearch={onSearch} />)

  await person.type(screen.getByRole("searchbox"), "ana ")

  await expect.poll(() => onSearch.mock.calls).toEqual([["ana"]])
})

it("is cleared by its button", async () => {
  const onSearch = vi.fn()
  const { person } = renderPage(<SearchField value="ana" onSearch={onSearch} />)
  expect(screen.getByRole("searchbox")).toHaveValue("ana")

  await person.click(screen.getByRole("button", { name: "Clear the search" }))

  expect(onSearch).toHaveBeenCalledWith("")
  expect(screen.getByRole("searchbox")).toHaveValue("")
  expect(screen.getByRole("searchbox")).toHaveFocus()
})
