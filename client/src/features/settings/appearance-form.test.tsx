import { screen } from "@testing-library/react"
import { afterEach, expect, it } from "vitest"

import { renderPage } from "@/shared/testing/render-page"

import { AppearanceForm } from "./appearance-form"
import { choose } from "./appearance-store"

afterEach(() => {
  choose("theme", "system")
  choose("density", "comfortable")
})

const page = document.documentElement

it("applies a theme at once, keeps it, and says so", async () => {
  const { person } = renderPage(<AppearanceForm />)

  await person.click(screen.getByRole("radio", { name: /^Dark/ }))

  expect(page).toHaveAttribute("data-theme", "dark")
  expect(localStorage.getItem("plaza.theme")).toBe("dark")
  expect(screen.getByRole("status")).toHaveTextContent("Plaza is dark now.")
  expect(screen.getByRole("radio", { name: /^Dark/ })).toBeChecked()
})

it("leaves the theme to the system again", async () => {
  choose("theme", "light")
  const { person } = renderPage(<AppearanceForm />)

  await person.click(screen.getByRole("radio", { name: /^As the system/ }))

  expect(page).not.toHaveAttribute("data-theme")
  expect(localStorage.getItem("plaza.theme")).toBeNull()
})

it("brings the rows closer", async () => {
  const { person } = renderPage(<AppearanceForm />)

  await person.click(screen.getByRole("radio", { name: /^Compact/ }))

  expect(page).toHaveAttribute("data-density", "compact")
  expect(localStorage.getItem("plaza.density")).toBe("compact")
})
