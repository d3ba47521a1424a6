import { screen } from "@testing-library/react"
import { Heart } from "lucide-react"
import { Link as RouterLink } from "react-router"
import { expect, it, vi } from "vitest"

import { renderPage } from "@/shared/testing/render-page"

import { Button } from "./button"
import { IconButton } from "./icon-button"
import { Link } from "./link"

it("is pressed by mouse, Enter and space, and sends no form by itself", async () => {
  const press = vi.fn()
  const submit = vi.fn((event: React.SyntheticEvent) => event.preventDefault())
  const { person } = renderPage(
    <form onSubmit={submit}>
      <Button onClick={press}>Follow</Button>
    </form>,
  )
  await person.click(screen.getByRole("button", { name: "Follow" }))
  await person.keyboard("{Enter} ")
  expect(press).toHaveBeenCalledTimes(3)
  expect(submit).not.toHaveBeenCalled()
})

it("takes no second press while it is busy, keeps its words, and keeps the focus", async () => {
  const press = vi.fn()
  const submit = vi.fn((event: React.SyntheticEvent) => event.preventDefault())
  const { person } = renderPage(
    <form onSubmit={submit}>
      <Button type="submit" busy onClick={press}>
        Post
      </Button>
    </form>,
  )
  const button = screen.getByRole("button", { name: "Post" })
  expect(button).toHaveAttribute("aria-busy", "true")
  button.focus()
  await person.keyboard("{Enter}")
  expect(submit).not.toHaveBeenCalled()
  expect(button).toHaveFocus()
  expect(button).toBeEnabled()
})

it("does nothing, and is passed over, while it is disabled", async () => {
  const press = vi.fn()
  const { person } = renderPage(
    <>
      <Button disabled onClick={press}>
        Post
      </Button>
      <Button>Later</Button>
    </>,
  )
  await person.tab()
  expect(screen.getByRole("button", { name: "Later" })).toHaveFocus()
  expect(screen.getByRole("button", { name: "Post" })).toBeDisabled()
  expect(press).not.toHaveBeenCalled()
})

it("lends its looks to a link, which stays a link", async () => {
  const { person } = renderPage(
    <Button asChild look="line">
      <RouterLink to="/shop">Look around</RouterLink>
    </Button>,
  )
  const link = screen.getByRole("link", { name: "Look around" })
  expect(link).not.toHaveAttribute("type")
  await person.click(link)
  expect(await screen.findByText("Now at /shop")).toBeInTheDocument()
})

it("an icon says in words what it does, and turns with the line of reading where it points", async () => {
  const press = vi.fn()
  const { person, container } = renderPage(
    <>
      <IconButton icon={Heart} label="Like" aria-pressed onClick={press} />
      <IconButton icon={Heart} label="Next" directional disabled />
    </>,
  )
  await person.click(screen.getByRole("button", { name: "Like", pressed: true }))
  expect(press).toHaveBeenCalledOnce()
  expect(screen.getByRole("button", { name: "Next" })).toBeDisabled()
  const [plain, turning] = container.querySelectorAll("svg")
  expect(plain).not.toHaveClass("rtl:-scale-x-100")
  expect(turning).toHaveClass("rtl:-scale-x-100")
})

it("a link in the text leads inside the client", async () => {
  const { person } = renderPage(<Link to="/explore">Explore</Link>)
  await person.click(screen.getByRole("link", { name: "Explore" }))
  expect(await screen.findByText("Now at /explore")).toBeInTheDocument()
})
