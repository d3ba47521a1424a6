import { screen } from "@testing-library/react"
import { beforeEach, describe, expect, it, vi } from "vitest"

import { signInAs } from "@/shared/testing/people"
import { renderPage } from "@/shared/testing/render-page"

import { InState } from "./in-state"
import { dataComponents } from "./lists"

beforeEach(() => {
  signInAs({ grants: ["shop.keep"] })
  // What a component asks besides its list never comes here.
  vi.stubGlobal("fetch", () => new Promise(() => undefined))
})

const loads = () =>
  screen.queryAllByRole("status").some(({ textContent }) => textContent.startsWith("Loading"))

describe.each(dataComponents)("$title", (shown) => {
  it("says that it loads, in grey shapes", () => {
    const { container } = renderPage(<InState shown={shown} state="loading" />)
    expect(loads()).toBe(true)
    expect(container.querySelector(".skeleton")).toBeInTheDocument()
  })

  it("says that there is nothing, and why", () => {
    const { container } = renderPage(<InState shown={shown} state="empty" />)
    expect(container).not.toHaveTextContent(shown.says)
    expect(container.textContent.length).toBeGreaterThan(20)
    expect(loads()).toBe(false)
    expect(screen.queryByRole("alert")).not.toBeInTheDocument()
  })

  it("says what went wrong, and can be asked again", () => {
    renderPage(<InState shown={shown} state="error" />)
    expect(screen.getByRole("alert")).toHaveTextContent(/reach Plaza/)
    expect(screen.getByRole("button", { name: "Try again" })).toBeEnabled()
  })

  it("shows what there is", () => {
    const { container } = renderPage(<InState shown={shown} state="content" />)
    expect(container).toHaveTextContent(shown.says)
    expect(screen.queryByRole("alert")).not.toBeInTheDocument()
  })
})
