import { act, render, screen } from "@testing-library/react"
import { ImageOff } from "lucide-react"
import { afterEach, expect, it, vi } from "vitest"

import { Avatar } from "./avatar"
import { avatarHue, initials } from "./avatar-hue"
import { averageColour } from "./average-colour"
import { Kbd } from "./kbd"
import { Logo } from "./logo"
import { Picture } from "./picture"
import { Price } from "./price"
import { Tag } from "./tag"
import { TimeAgo } from "./time-ago"
import { VisuallyHidden } from "./visually-hidden"

afterEach(() => void vi.useRealTimers())

it("a face is silent, stands in its initials, and keeps its colour", () => {
  const { container } = render(<Avatar name="Ines Okafor" online />)
  expect(container.firstElementChild).toHaveAttribute("aria-hidden", "true")
  expect(container).toHaveTextContent("IO")
  expect(avatarHue("Ines Okafor")).toBe(avatarHue("Ines Okafor"))
  expect(["👩‍🚀 Ada", "محمد", "  ", "ö"].map(initials)).toEqual(["👩‍🚀A", "م", "?", "Ö"])
})

it("a face with a picture shows it, at the size it has", () => {
  const { container } = render(<Avatar name="Ines" src="/media/a/320.webp" size={64} />)
  const picture = container.querySelector("img")
  expect(picture).toHaveAttribute("alt", "")
  expect(picture).toHaveAttribute("width", "64")
  expect(container).toHaveTextContent("")
})

const media = {
  url: "/media/k/original.webp",
  width: 800,
  height: 600,
  blurhash: "LEHV6nWB2yk8pyo0adR*.7kCMdnj",
  alt_text: "A loaf",
  renditions: [{ url: "/media/k/320.webp", width: 320 }],
}

it("a picture keeps its place before it comes, and offers every file there is", () => {
  render(<Picture media={media} sizes="620px" first />)
  const picture = screen.getByRole("img", { name: "A loaf" })
  expect(picture).toHaveStyle({ aspectRatio: "800 / 600" })
  expect(picture).toHaveAttribute("srcset", "/media/k/320.webp 320w, /media/k/original.webp 800w")
  expect(picture).toHaveAttribute("loading", "eager")
  expect(picture.style.backgroundColor).not.toBe("")
})

it("a picture beside its own words is silent, and waits until it is near", () => {
  const { container } = render(<Picture media={media} sizes="100px" ratio={1} alt="" />)
  expect(screen.queryByRole("img")).not.toBeInTheDocument()
  expect(container.querySelector("img")).toHaveAttribute("loading", "lazy")
  expect(container.querySelector("img")).toHaveStyle({ aspectRatio: "1" })
})

it("reads the average colour of a hash, and knows when there is none", () => {
  expect(averageColour(media.blurhash)).toMatch(/^#[0-9a-f]{6}$/)
  expect([averageColour(null), averageColour("LE"), averageColour('LE"""""')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

it("a price says in words which one was before", () => {
  const { container } = render(
    <Price money={{ amount: 990, currency: "EUR" }} before={{ amount: 1299, currency: "EUR" }} />,
  )
  expect(container).toHaveTextContent("before €12.99€9.90")
  expect(container.querySelector("s")).toHaveTextContent("€12.99")
})

it("the time of something goes on while one looks at it", () => {
  vi.useFakeTimers({ now: new Date("2026-11-23T12:00:30Z") })
  render(<TimeAgo time="2026-11-23T12:00:00Z" />)
  const before = screen.getByRole("time").textContent
  act(() => void vi.advanceTimersByTime(5 * 60_000))
  expect(screen.getByRole("time").textContent).not.toBe(before)
  expect(screen.getByRole("time")).toHaveAttribute("datetime", "2026-11-23T12:00:00Z")
  expect(screen.getByRole("time").title).toContain("2026")
})

it("small words stay words: a tag, a key, and what only screen readers hear", () => {
  const { container } = render(
    <>
      <Tag tone="berry" icon={ImageOff}>
        Cancelled
      </Tag>
      <Kbd>Ctrl</Kbd>
      <VisuallyHidden>3 new</VisuallyHidden>
      <Logo />
    </>,
  )
  expect(screen.getByText("Cancelled")).toBeInTheDocument()
  expect(screen.getByText("Ctrl").tagName).toBe("KBD")
  expect(screen.getByText("3 new")).toHaveClass("sr-only")
  for (const drawing of container.querySelectorAll("svg"))
    expect(drawing).toHaveAttribute("aria-hidden", "true")
})
