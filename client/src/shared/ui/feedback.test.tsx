import { screen } from "@testing-library/react"
import { Bell } from "lucide-react"
import { expect, it, vi } from "vitest"

import { toProblem } from "@/shared/api/problem-error"
import { renderPage } from "@/shared/testing/render-page"

import { Badge } from "./badge"
import { Banner } from "./banner"
import { Button } from "./button"
import { Callout } from "./callout"
import { EmptyState } from "./empty-state"
import { ErrorState } from "./error-state"
import { LoadMore } from "./load-more"
import { NewPill } from "./new-pill"
import { Progress } from "./progress"
import { SaveBar } from "./save-bar"
import { Loading, RowSkeleton, Skeleton } from "./skeleton"
import { Spinner } from "./spinner"
import { toast, toastError } from "./toast"

it("a banner says what is the matter, with one thing to do", () => {
  renderPage(
    <Banner tone="warning" action={<Button>Try now</Button>}>
      No connection.
    </Banner>,
  )
  expect(screen.getByText("No connection.")).toBeInTheDocument()
  expect(screen.getByRole("button", { name: "Try now" })).toBeInTheDocument()
})

it("a remark is read aloud only when it tells of what has just happened", () => {
  renderPage(
    <>
      <Callout title="In the shop">Four new prints.</Callout>
      <Callout tone="success" live>
        Paid.
      </Callout>
      <Callout tone="danger" live>
        Declined.
      </Callout>
    </>,
  )
  expect(screen.getByRole("status")).toHaveTextContent("Paid.")
  expect(screen.getByRole("alert")).toHaveTextContent("Declined.")
})

it("progress says how far it is, and stays between nothing and all", () => {
  renderPage(
    <>
      <Progress share={0.64} label="Uploading" />
      <Progress share={7} label="Exporting" />
    </>,
  )
  expect(screen.getByRole("progressbar", { name: "Uploading" })).toHaveAttribute(
    "aria-valuenow",
    "64",
  )
  expect(screen.getByRole("progressbar", { name: "Exporting" })).toHaveAttribute(
    "aria-valuenow",
    "100",
  )
})

it("a wheel speaks where nothing beside it does", () => {
  renderPage(
    <>
      <Spinner />
      <Spinner label="Loading" />
    </>,
  )
  expect(screen.getAllByRole("status")).toHaveLength(1)
  expect(screen.getByRole("status")).toHaveTextContent("Loading")
})

it("says once that something loads, however many grey shapes stand in for it", () => {
  const { container } = renderPage(
    <Loading label="Loading posts">
      <RowSkeleton />
      <Skeleton className="h-4" />
    </Loading>,
  )
  expect(screen.getByRole("status")).toHaveTextContent(/^Loading posts$/)
  for (const shape of container.querySelectorAll(".skeleton"))
    expect(shape).toHaveAttribute("aria-hidden", "true")
})

it("an empty place says why, and what to do about it", () => {
  renderPage(
    <EmptyState icon={Bell} title="Nothing new" action={<Button>Find people</Button>}>
      Likes appear here.
    </EmptyState>,
  )
  expect(screen.getByRole("heading", { name: "Nothing new" })).toBeInTheDocument()
  expect(screen.getByText("Likes appear here.")).toBeInTheDocument()
  expect(screen.getByRole("button", { name: "Find people" })).toBeInTheDocument()
})

it("an error says what is kept, and can be tried again", async () => {
  const retry = vi.fn()
  const { person } = renderPage(
    <ErrorState
      title="Not posted"
      error={toProblem(null, 0)}
      kept="Your draft is kept."
      onRetry={retry}
    />,
  )
  expect(screen.getByRole("alert")).toHaveTextContent(/Not posted.*reach Plaza.*Your draft is kept/)
  await person.click(screen.getByRole("button", { name: "Try again" }))
  expect(retry).toHaveBeenCalledOnce()
})

it("the end of a list has a button, an error, and a last word", async () => {
  const more = vi.fn()
  const { person } = renderPage(
    <>
      <LoadMore hasMore busy={false} onMore={more} />
      <LoadMore hasMore busy={false} error={toProblem(null, 0)} onMore={more} />
      <LoadMore hasMore={false} busy={false} onMore={more} end="That is all." />
    </>,
  )
  await person.click(screen.getByRole("button", { name: "Show more" }))
  await person.click(screen.getByRole("button", { name: "Try again" }))
  expect(more).toHaveBeenCalledTimes(2)
  expect(screen.getByText(/can’t reach Plaza/)).toBeInTheDocument()
  expect(screen.getByText("That is all.")).toBeInTheDocument()
})

it("a pill announces news, and is not there without any", async () => {
  const show = vi.fn()
  const { person } = renderPage(
    <>
      <NewPill count={12} label="12 new posts" onClick={show} />
      <NewPill count={0} label="0 new posts" onClick={show} />
    </>,
  )
  expect(screen.getAllByRole("status")[0]).toHaveTextContent("12 new posts")
  await person.click(screen.getByRole("button", { name: "12 new posts" }))
  expect(show).toHaveBeenCalledOnce()
  expect(screen.queryByText("0 new posts")).not.toBeInTheDocument()
})

it("a badge is read in words, shortened for the eye, and gone at nothing", () => {
  const { container } = renderPage(
    <>
      <Badge count={120} label="120 unread messages" />
      <Badge count={0} label="0 unread messages" />
    </>,
  )
  expect(screen.getByText("120 unread messages")).toBeInTheDocument()
  expect(container).toHaveTextContent("99+")
  expect(screen.queryByText("0 unread messages")).not.toBeInTheDocument()
})

it("a word on what happened can be taken back", async () => {
  const undo = vi.fn()
  const { person } = renderPage(<p>Page</p>)
  toast("Post deleted", { onUndo: undo })
  expect(await screen.findByText("Post deleted")).toBeInTheDocument()
  await person.click(await screen.findByRole("button", { name: "Undo" }))
  expect(undo).toHaveBeenCalledOnce()
  toastError("Not sent")
  expect(await screen.findByText("Not sent")).toBeInTheDocument()
})

const bar = { note: "Not saved yet", save: "Save", discard: "Discard", busy: false }

it("a bar saves or drops what a form holds, and is there only while there is something", async () => {
  const discard = vi.fn()
  const submit = vi.fn((event: React.SyntheticEvent) => event.preventDefault())
  const { person } = renderPage(
    <form onSubmit={submit}>
      <SaveBar {...bar} open onDiscard={discard} />
    </form>,
  )
  expect(screen.getByRole("status")).toHaveTextContent("Not saved yet")
  await person.click(screen.getByRole("button", { name: "Save" }))
  await person.click(screen.getByRole("button", { name: "Discard" }))
  expect([submit, discard].map(({ mock }) => mock.calls.length)).toEqual([1, 1])
})

it("a bar without anything to save takes no room in the order of the keyboard", () => {
  renderPage(<SaveBar {...bar} open={false} onDiscard={() => undefined} />)
  expect(screen.queryByRole("button")).not.toBeInTheDocument()
  expect(screen.getByRole("status")).toBeEmptyDOMElement()
})
