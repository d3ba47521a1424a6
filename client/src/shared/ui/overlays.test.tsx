import { screen, within } from "@testing-library/react"
import { Pencil } from "lucide-react"
import { useState } from "react"
import { expect, it, vi } from "vitest"

import { toProblem } from "@/shared/api/problem-error"
import { renderPage } from "@/shared/testing/render-page"

import { Button } from "./button"
import { ConfirmDialog } from "./confirm-dialog"
import { Menu, MenuDivider, MenuItem, MenuLink } from "./menu"
import { Popover } from "./popover"
import { Sheet } from "./sheet"
import { Tooltip } from "./tooltip"

const focused = () => document.activeElement?.textContent

function Basket() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Basket</Button>
      <Sheet open={open} onOpenChange={setOpen} title="Your basket" footer={<p>€ 12</p>}>
        Two things.
      </Sheet>
    </>
  )
}

it("a sheet holds the focus while it is open, and gives it back", async () => {
  const { person } = renderPage(<Basket />)
  await person.click(screen.getByRole("button", { name: "Basket" }))
  const sheet = screen.getByRole("dialog", { name: "Your basket" })
  expect(sheet).toHaveTextContent("Two things.")
  expect(sheet).toHaveTextContent("€ 12")
  await person.tab()
  await person.tab()
  expect(sheet).toContainElement(document.activeElement as HTMLElement)

  await person.click(within(sheet).getByRole("button", { name: "Close" }))
  await expect.poll(focused).toBe("Basket")
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument()
})

it("a question is answered once, says why it failed, and can be left", async () => {
  const confirm = vi.fn()
  const leave = vi.fn()
  const question = { open: true, onOpenChange: leave, title: "Delete it?", action: "Delete post" }
  const { person } = renderPage(
    <ConfirmDialog {...question} busy={false} error={toProblem(null, 0)} onConfirm={confirm}>
      Its replies stay.
    </ConfirmDialog>,
  )
  const dialog = screen.getByRole("dialog", { name: "Delete it?" })
  expect(dialog).toHaveAccessibleDescription("Its replies stay.")
  expect(within(dialog).getByRole("alert")).toHaveTextContent("We can’t reach Plaza.")
  await person.click(within(dialog).getByRole("button", { name: "Delete post" }))
  expect(confirm).toHaveBeenCalledOnce()
  await person.click(within(dialog).getByRole("button", { name: "Keep it" }))
  expect(leave).toHaveBeenCalledExactlyOnceWith(false)
})

it("a menu opens by keyboard, goes by arrows, and returns to its button", async () => {
  const edit = vi.fn()
  const never = vi.fn()
  const { person } = renderPage(
    <Menu trigger={<Button>More</Button>}>
      <MenuItem icon={Pencil} onSelect={edit}>
        Edit
      </MenuItem>
      <MenuItem disabled onSelect={never}>
        Pin
      </MenuItem>
      <MenuDivider />
      <MenuLink to="/settings">Settings</MenuLink>
    </Menu>,
  )
  await person.tab()
  await person.keyboard("{Enter}")
  expect(screen.getByRole("menu")).toBeInTheDocument()
  expect(screen.getByRole("menuitem", { name: "Edit" })).toHaveFocus()
  await person.keyboard("{ArrowDown}")
  expect(screen.getByRole("menuitem", { name: "Settings" })).toHaveFocus()
  expect(screen.getByRole("menuitem", { name: "Pin" })).toHaveAttribute("aria-disabled", "true")
  await person.keyboard("{ArrowUp}{Enter}")
  expect(edit).toHaveBeenCalledOnce()
  await expect.poll(focused).toBe("More")

  await person.keyboard("{Enter}{End}{Enter}")
  expect(await screen.findByText("Now at /settings")).toBeInTheDocument()
  expect(never).not.toHaveBeenCalled()
})

it("a popover has a name, closes by Escape, and returns to its button", async () => {
  const { person } = renderPage(
    <Popover label="Audience" trigger={<Button>Everybody</Button>}>
      <Button>Followers</Button>
    </Popover>,
  )
  await person.click(screen.getByRole("button", { name: "Everybody" }))
  expect(screen.getByRole("dialog", { name: "Audience" })).toBeInTheDocument()
  await person.keyboard("{Escape}")
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument()
  await expect.poll(focused).toBe("Everybody")
})

it("a tooltip comes to the keyboard as well, describes its control, and goes by Escape", async () => {
  const { person } = renderPage(
    <Tooltip text="Only you see drafts">
      <Button>Draft</Button>
    </Tooltip>,
  )
  await person.tab()
  expect(await screen.findByRole("tooltip")).toHaveTextContent("Only you see drafts")
  expect(screen.getByRole("button", { name: "Draft" })).toHaveAccessibleDescription(
    "Only you see drafts",
  )
  await person.keyboard("{Escape}")
  expect(screen.queryByRole("tooltip")).not.toBeInTheDocument()
})
