import { Ban, Undo2 } from "lucide-react"

import { api, unwrap } from "@/shared/api/client"
import { counted } from "@/shared/numbers"
import { Tag } from "@/shared/ui/tag"
import { TimeAgo } from "@/shared/ui/time-ago"

import type { Section } from "../list/section"
import type { ManagedPerson } from "../nouns"
import { PersonCell } from "./person"

const grantNames: Record<string, string> = {
  admin: "Administrator",
  moderate: "Moderator",
  "shop.keep": "Keeper",
}

function State({ person }: { person: ManagedPerson }) {
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {person.suspended_at ? <Tag tone="berry">Suspended</Tag> : <Tag tone="moss">Active</Tag>}
      {person.grants.map((grant) => (
        <Tag key={grant}>{grantNames[grant] ?? grant}</Tag>
      ))}
    </span>
  )
}

/** Members, for moderators. */
export const peopleSection: Section<ManagedPerson> = {
  area: "users",
  title: "People",
  counted: (count) => counted(count, "person", "people"),
  search: "Search people",
  sorts: {
    newest: "Newest first",
    oldest: "Oldest first",
    name: "By username",
    posts: "Most posts",
  },
  facets: {
    state: { title: "State", values: { active: "Active", suspended: "Suspended" } },
    role: { title: "Role", values: { member: "Members", staff: "With grants" } },
  },
  columns: [
    {
      title: "Person",
      sorts: [{ sort: "name", direction: "ascending" }],
      cell: (person) => (
        <PersonCell
          person={person}
          hidden={person.suspended_at !== null}
          note={person.email && ` · ${person.email}`}
        />
      ),
    },
    { title: "State", card: "bare", cell: (person) => <State person={person} /> },
    {
      title: "Posts",
      end: true,
      sorts: [{ sort: "posts", direction: "descending" }],
      cell: ({ post_count }) => post_count,
    },
    {
      title: "Joined",
      sorts: [
        { sort: "newest", direction: "descending" },
        { sort: "oldest", direction: "ascending" },
      ],
      cell: ({ created_at }) => <TimeAgo time={created_at} />,
    },
    {
      title: "Last seen",
      cell: ({ last_seen_at }) =>
        last_seen_at ? <TimeAgo time={last_seen_at} /> : <span className="text-ink-3">Never</span>,
    },
  ],
  name: ({ display_name }) => display_name,
  verbs: [
    {
      verb: "suspend",
      icon: Ban,
      title: "Suspend",
      danger: true,
      applies: ({ can }) => can.suspend,
      question: (count) => ({
        title: `Suspend ${count}?`,
        text: "They are signed out everywhere, and nobody sees them or what they wrote. Nothing is deleted: lift the suspension, and all of it is back.",
      }),
      done: "suspended",
      undo: "lift",
    },
    {
      verb: "lift",
      icon: Undo2,
      title: "Let back in",
      applies: ({ can }) => can.lift,
      done: "let back in",
      undo: "suspend",
    },
  ],
  fetch: (asked, signal) =>
    unwrap(
      api.GET("/api/v1/admin/users/", {
        params: { query: asked },
        signal,
      }),
    ),
  act: (verb, ids) =>
    unwrap(
      api.POST("/api/v1/admin/users/bulk/", {
        body: { verb: verb === "lift" ? "lift" : "suspend", ids },
      }),
    ),
}
