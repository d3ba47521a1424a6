import { act, screen } from "@testing-library/react"
import { useSearchParams } from "react-router"
import { expect, it } from "vitest"

import { renderPage } from "@/shared/testing/render-page"

import { openStep } from "./steps"
import { WelcomeStep } from "./welcome-step"

function Steps() {
  const [search] = useSearchParams()
  const step = openStep(search.get("step"))
  return (
    <WelcomeStep key={step} step={step} end="/">
      <p>The {step} step</p>
    </WelcomeStep>
  )
}

const open = (at: string) => renderPage(<Steps />, { at })

it("begins with the first step, also where the address names none that there is", () => {
  open("/welcome?step=nowhere")
  expect(screen.getByText("Step 1 of 3")).toBeVisible()
  expect(screen.queryByRole("link", { name: "Back" })).toBeNull()
})

it("walks on and back, in the address too, and puts the focus on each heading", async () => {
  const { person, router } = open("/welcome")
  expect(screen.getByRole("heading", { level: 1 })).toHaveFocus()

  await person.click(screen.getByRole("link", { name: "Continue" }))
  expect(await screen.findByText("The people step")).toBeVisible()
  expect(router.state.location.search).toBe("?step=people")
  const heading = screen.getByRole("heading", { level: 1, name: "Find your people" })
  expect(heading).toHaveFocus()
  expect(heading).toHaveAccessibleDescription("Step 2 of 3")

  await act(() => router.navigate(-1))
  expect(screen.getByText("The face step")).toBeVisible()
  expect(screen.getByRole("heading", { level: 1 })).toHaveFocus()

  await act(() => router.navigate(1))
  await person.click(screen.getByRole("link", { name: "Back" }))
  expect(await screen.findByText("The face step")).toBeVisible()
})

it("lets each step be skipped, and ends at home", async () => {
  const { person } = open("/welcome")
  for (let step = 1; step <= 3; step += 1) {
    expect(screen.getByText(`Step ${step} of 3`)).toBeVisible()
    await person.click(screen.getByRole("link", { name: "Skip" }))
  }
  expect(await screen.findByText("Now at /")).toBeVisible()
})

it("leads home from the last step", () => {
  open("/welcome?step=look")
  expect(screen.getByRole("link", { name: "To the square" })).toHaveAttribute("href", "/")
})
