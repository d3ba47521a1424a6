import { Bell, Pencil, Trash2 } from "lucide-react"
import { useState } from "react"

import { toProblem } from "@/shared/api/problem-error"
import { Banner } from "@/shared/ui/banner"
import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { ConfirmDialog } from "@/shared/ui/confirm-dialog"
import { Dialog } from "@/shared/ui/dialog"
import { Divider } from "@/shared/ui/divider"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"
import { LoadMore } from "@/shared/ui/load-more"
import { Menu, MenuDivider, MenuItem } from "@/shared/ui/menu"
import { NewPill } from "@/shared/ui/new-pill"
import { Picture } from "@/shared/ui/picture"
import { Popover } from "@/shared/ui/popover"
import { Progress } from "@/shared/ui/progress"
import { SaveBar } from "@/shared/ui/save-bar"
import { Sheet } from "@/shared/ui/sheet"
import { Loading, RowSkeleton } from "@/shared/ui/skeleton"
import { Spinner } from "@/shared/ui/spinner"
import { SkipLink } from "@/shared/ui/skip-link"
import { TabLinks, TabPanel, Tabs } from "@/shared/ui/tabs"
import { toast } from "@/shared/ui/toast"
import { Tooltip } from "@/shared/ui/tooltip"

import { Row, Section } from "./section"

const nothing = () => undefined
const bar = {
  open: true,
  note: "Not saved yet",
  save: "Save",
  discard: "Discard",
  busy: false,
  onDiscard: nothing,
}
const picture = {
  url: "/favicon.svg",
  width: 1200,
  height: 800,
  blurhash: "LEHV6nWB2yk8pyo0adR*.7kCMdnj",
}

export function Feedback() {
  return (
    <Section title="Feedback">
      <Banner
        tone="warning"
        action={
          <Button size="sm" look="line">
            Try now
          </Button>
        }
      >
        No connection. Next try in 4 s. What you write is kept.
      </Banner>
      <Callout title="In the shop">Four new prints from the riso club.</Callout>
      <Callout tone="success">Your order is paid.</Callout>
      <Callout tone="warning" title="The price has changed">
        It was €12.00, it is €13.00.
      </Callout>
      <Callout tone="danger">The card was declined. Your basket is kept.</Callout>
      <Progress share={0.64} label="Uploading" />
      <Row>
        <Spinner label="Loading" />
        <Button size="sm" look="line" onClick={() => toast("Post deleted", { onUndo: nothing })}>
          Show a toast
        </Button>
      </Row>
      <Divider>Yesterday</Divider>
      <Loading label="Loading posts">
        <RowSkeleton />
      </Loading>
      {[{}, { disabled: true, note: "This cannot be saved" }, { busy: true }].map(
        (state, index) => (
          <form key={index} onSubmit={(event) => event.preventDefault()}>
            <SaveBar {...bar} {...state} />
          </form>
        ),
      )}
    </Section>
  )
}

export function Overlays() {
  const [dialog, setDialog] = useState(false)
  const [question, setQuestion] = useState(false)
  const [sheet, setSheet] = useState(false)

  return (
    <Section title="Overlays">
      <Row>
        <Button look="line" onClick={() => setDialog(true)}>
          Dialog
        </Button>
        <Button look="line" onClick={() => setQuestion(true)}>
          Question
        </Button>
        <Button look="line" onClick={() => setSheet(true)}>
          Sheet
        </Button>
        <Menu align="start" trigger={<Button look="line">Menu</Button>}>
          <MenuItem icon={Pencil} onSelect={nothing}>
            Edit
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={Trash2} danger onSelect={nothing}>
            Delete
          </MenuItem>
        </Menu>
        <Popover label="Example" trigger={<Button look="line">Popover</Button>}>
          Something small.
        </Popover>
        <Tooltip text="Extra words">
          <Button look="line">Tooltip</Button>
        </Tooltip>
      </Row>
      <Dialog
        open={dialog}
        onOpenChange={setDialog}
        title="Delete this post?"
        description="Its replies stay. You can take this back for eight seconds."
        actions={
          <>
            <Button look="line" onClick={() => setDialog(false)}>
              Keep it
            </Button>
            <Button look="danger" onClick={() => setDialog(false)}>
              Delete
            </Button>
          </>
        }
      />
      <ConfirmDialog
        open={question}
        onOpenChange={setQuestion}
        title="Delete this post?"
        action="Delete post"
        busy={false}
        error={toProblem(null, 0)}
        onConfirm={nothing}
      >
        Its replies stay.
      </ConfirmDialog>
      <Sheet
        open={sheet}
        onOpenChange={setSheet}
        title="Basket"
        footer={<Button className="w-full">Check out</Button>}
      >
        Two things.
      </Sheet>
    </Section>
  )
}

export function Places() {
  const [tab, setTab] = useState("following")

  return (
    <Section title="Places">
      <Tabs
        label="Feeds"
        value={tab}
        onValueChange={setTab}
        tabs={[
          { value: "following", title: "Following" },
          { value: "local", title: "Local" },
        ]}
      >
        <TabPanel value="following">
          <NewPill count={12} label="12 new posts" onClick={nothing} />
          <EmptyState
            icon={Bell}
            title="Nothing new"
            action={<Button look="line">Find people</Button>}
          >
            Likes, replies and follows appear here.
          </EmptyState>
        </TabPanel>
        <TabPanel value="local">
          <ErrorState
            title="Posts could not be loaded"
            error={toProblem(null, 0)}
            onRetry={nothing}
          />
        </TabPanel>
      </Tabs>
      <Picture media={picture} sizes="400px" alt="" />
      <LoadMore hasMore busy={false} mode="button" onMore={nothing} />
      <LoadMore hasMore busy={false} mode="button" error={toProblem(null, 0)} onMore={nothing} />
      <LoadMore hasMore={false} busy={false} onMore={nothing} end="You have seen everything." />
      <TabLinks
        label="Sections"
        tabs={[
          { to: "/design", title: "Here" },
          { to: "/settings", title: "Elsewhere" },
        ]}
      />
      <SkipLink to="main">To the page (by Tab)</SkipLink>
    </Section>
  )
}
