import { screen } from "@testing-library/react"
import { expect, it } from "vitest"

import { signInAs } from "@/shared/testing/people"
import { renderPage } from "@/shared/testing/render-page"

import { Keyboard } from "./keyboard"

function open() {
  signInAs()
  return renderPage(
    <>
      <Keyboard />
      <input aria-label="Field" />
    </>,
  )
}

it("goes where a sequence says, and nowhere for half of one", async () => {
  const { person, router } = open()
  await person.keyboard("m")
  expect(router.state.location.pathname).toBe("/")

  await person.keyboard("gm")
  expect(router.state.location.pathname).toBe("/messages")
})

it("opens the composer over the page", async () => {
  const { person, router } = open()
  await person.keyboard("n")
  expect(router.state.location).toMatchObject({ pathname: "/", hash: "#compose" })
})

it("leaves the keys to whoever is typing", async () => {
  const { person, router } = open()
  await person.type(screen.getByLabelText("Field"), "gm/n?")
  expect(router.state.location).toMatchObject({ pathname: "/", hash: "" })
  expect(screen.getByLabelText("Field")).toHaveValue("gm/n?")
  expect(screen.queryByRole("dialog")).toBeNull()
})

it("leads to where one searches", async () => {
  const { person, router } = open()
  await person.keyboard("/")
  expect(router.state.location.pathname).toBe("/explore")
})

it("lists itself", async () => {
  const { person } = open()
  await person.keyboard("?")
  expect(await screen.findByRole("dialog", { name: "Keys" })).toHaveTextContent("Write a post")
})

it("can be switched off, and the help that switches it on again has an address", async () => {
  const { person, router } = open()
  await person.keyboard("?")
  await person.click(await screen.findByRole("switch", { name: "Single keys" }))
  await person.keyboard("{Escape}n")
  expect(router.state.location.hash).toBe("")

  await router.navigate("/#keys")
  await person.click(await screen.findByRole("switch", { name: "Single keys" }))
  await person.keyboard("{Escape}")
  await person.keyboard("n")
  await expect.poll(() => router.state.location.hash).toBe("#compose")
})
