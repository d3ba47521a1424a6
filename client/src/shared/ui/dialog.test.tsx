import { screen } from "@testing-library/react"
import { useState } from "react"
import { expect, it } from "vitest"

import { renderPage } from "@/shared/testing/render-page"

import { Button } from "./button"
import { Dialog } from "./dialog"

function Example() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Delete</Button>
      <Dialog open={open} onOpenChange={setOpen} title="Delete this post?" />
    </>
  )
}

it("gives the focus back to what opened it", async () => {
  const { person } = renderPage(<Example />)
  await person.click(screen.getByRole("button", { name: "Delete" }))
  expect(screen.getByRole("dialog", { name: "Delete this post?" })).toContainElement(
    document.activeElement as HTMLElement,
  )

  await person.keyboard("{Escape}")

  await expect.poll(() => document.activeElement?.textContent).toBe("Delete")
})
