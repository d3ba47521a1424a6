import { screen } from "@testing-library/react"
import { useState } from "react"
import { afterEach, expect, it, vi } from "vitest"

import { renderPage } from "@/shared/testing/render-page"

import { Checkbox } from "./checkbox"
import { Field } from "./field"
import { Input } from "./input"
import { PasswordInput } from "./password-input"
import { RadioCard, RadioCards } from "./radio-cards"
import { Select } from "./select"
import { Slider } from "./slider"
import { Switch } from "./switch"
import { Textarea } from "./textarea"

afterEach(() => void (document.documentElement.dir = "ltr"))

it("ties label, hint and error to whatever stands in a field", () => {
  renderPage(
    <>
      <Field label="Email" hint="Only you see it." error="That is no address">
        {(control) => <Input {...control} defaultValue="mara@" />}
      </Field>
      <Field label="Country" optional>
        {(control) => (
          <Select {...control}>
            <option>Portugal</option>
          </Select>
        )}
      </Field>
    </>,
  )
  const email = screen.getByLabelText("Email")
  expect(email).toBeInvalid()
  expect(email).toHaveAccessibleDescription("That is no address Only you see it.")
  const country = screen.getByRole("combobox", { name: /Country/ })
  expect(country).toBeValid()
  expect(country).toHaveAccessibleName("Country optional")
  expect(country).not.toHaveAccessibleDescription()
})

it("takes words in one line and in several, and none while it is disabled", async () => {
  const { person } = renderPage(
    <>
      <Input aria-label="Name" />
      <Textarea aria-label="Bio" />
      <Input aria-label="Handle" disabled />
      <Textarea aria-label="Notes" disabled />
    </>,
  )
  await person.type(screen.getByLabelText("Name"), "Mara{Enter}Quill")
  await person.type(screen.getByLabelText("Bio"), "Tea{Enter}first")
  await person.type(screen.getByLabelText("Handle"), "x")
  await person.type(screen.getByLabelText("Notes"), "x")
  expect(screen.getByLabelText("Name")).toHaveValue("MaraQuill")
  expect(screen.getByLabelText("Bio")).toHaveValue("Tea\nfirst")
  expect(screen.getByLabelText("Handle")).toHaveValue("")
  expect(screen.getByLabelText("Notes")).toHaveValue("")
})

it("shows a password and hides it again, and lets it be pasted", async () => {
  const { person } = renderPage(<PasswordInput aria-label="Password" />)
  const password = screen.getByLabelText("Password")
  await person.click(password)
  await person.paste("a quiet walk")
  expect(password).toHaveValue("a quiet walk")
  expect(password).toHaveAttribute("type", "password")

  await person.click(screen.getByRole("button", { name: "Show password" }))
  expect(password).toHaveAttribute("type", "text")
  await person.click(screen.getByRole("button", { name: "Hide password", pressed: true }))
  expect(password).toHaveAttribute("type", "password")
})

it("chooses from the browser's own list", async () => {
  const { person } = renderPage(
    <Select aria-label="Sort">
      <option value="new">Newest</option>
      <option value="old">Oldest</option>
    </Select>,
  )
  await person.selectOptions(screen.getByRole("combobox", { name: "Sort" }), "Oldest")
  expect(screen.getByRole("combobox", { name: "Sort" })).toHaveValue("old")
})

it("a box is ticked by its words and by space, and can be half ticked", async () => {
  const { person } = renderPage(
    <>
      <Checkbox>Remember me</Checkbox>
      <Checkbox checked="indeterminate">Some of them</Checkbox>
      <Checkbox disabled>Not this one</Checkbox>
    </>,
  )
  const box = screen.getByRole("checkbox", { name: "Remember me" })
  await person.click(screen.getByText("Remember me"))
  expect(box).toBeChecked()
  box.focus()
  await person.keyboard(" ")
  expect(box).not.toBeChecked()
  expect(screen.getByRole("checkbox", { name: "Some of them" })).toBePartiallyChecked()
  await person.click(screen.getByText("Not this one"))
  expect(screen.getByRole("checkbox", { name: "Not this one" })).not.toBeChecked()
})

it("a switch has a name, a hint, and two positions", async () => {
  const change = vi.fn()
  const { person } = renderPage(
    <>
      <Switch label="Sounds" hint="Applies at once." onCheckedChange={change} />
      <Switch label="Mail" disabled />
    </>,
  )
  const sounds = screen.getByRole("switch", { name: "Sounds" })
  expect(sounds).toHaveAccessibleDescription("Applies at once.")
  await person.click(screen.getByText("Sounds"))
  expect(sounds).toBeChecked()
  sounds.focus()
  await person.keyboard(" ")
  expect(change.mock.calls).toEqual([[true], [false]])
  expect(screen.getByRole("switch", { name: "Mail" })).toBeDisabled()
})

const sizes = (
  <RadioCards aria-label="Size" defaultValue="s">
    <RadioCard value="s" title="Small" />
    <RadioCard value="m" title="Medium" />
    <RadioCard value="l" title="Large" note="Sold out" disabled />
  </RadioCards>
)

it("one card of several is chosen, by mouse or arrows; what is not to be had is passed over", async () => {
  const { person } = renderPage(sizes)
  await person.tab()
  expect(screen.getByRole("radio", { name: "Small" })).toHaveFocus()
  // The focus moves on a later turn, while the key is still down.
  await person.keyboard("{ArrowDown>}")
  await expect.poll(() => screen.getByRole("radio", { name: "Medium" })).toBeChecked()
  await person.keyboard("{/ArrowDown}{ArrowDown>}")
  await expect.poll(() => screen.getByRole("radio", { name: "Small" })).toBeChecked()
  await person.keyboard("{/ArrowDown}")
  await person.click(screen.getByRole("radio", { name: /Large/ }))
  expect(screen.getByRole("radio", { name: /Large/ })).not.toBeChecked()
})

it("cards follow the arrows along the line of reading", async () => {
  document.documentElement.dir = "rtl"
  const { person } = renderPage(sizes)
  await person.tab()
  await person.keyboard("{ArrowLeft>}")
  await expect.poll(() => screen.getByRole("radio", { name: "Medium" })).toBeChecked()
})

function Volume() {
  const [volume, setVolume] = useState(20)
  return (
    <Slider label="Volume" min={0} max={100} step={5} value={volume} onValueChange={setVolume} />
  )
}

it.each([
  ["ltr", "{ArrowRight}", "25"],
  ["ltr", "{ArrowLeft}", "15"],
  ["rtl", "{ArrowLeft}", "25"],
  ["rtl", "{ArrowRight}", "15"],
  ["ltr", "{ArrowUp}", "25"],
  ["ltr", "{Home}", "0"],
  ["ltr", "{End}", "100"],
])("a slider read %s goes by %s to %s", async (dir, key, value) => {
  document.documentElement.dir = dir
  const { person } = renderPage(<Volume />)
  await person.tab()
  expect(screen.getByRole("slider", { name: "Volume" })).toHaveFocus()
  await person.keyboard(key)
  expect(screen.getByRole("slider", { name: "Volume" })).toHaveAttribute("aria-valuenow", value)
})
