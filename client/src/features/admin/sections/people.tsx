import { Ban, Undo2 } from "lucide-react"

import { api, unwrap } from "@/shared/api/client"
import { Tag } from "@/shared/ui/tag"
import { TimeAgo } from "@/shared/ui/time-ago"

import type { Section } from "../list/section"
import type { ManagedPerson } from "../nouns"
import { PersonCell } from "./person"
import { t } from "./text"

const grantNames = (): Record<string, string> => ({
  admin: t.administrator,
  moderate: t.moderator,
  "shop.keep": t.keeper,
})

function State({ person }: { person: ManagedPerson }) {
  const names = grantNames()
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {person.suspended_at ? (
        <Tag tone="berry">{t.suspended}</Tag>
      ) : (
        <Tag tone="moss">{t.active}</Tag>
      )}
      {person.grants.map((grant) => (
        <Tag key={grant}>{names[grant] ?? grant}</Tag>
      ))}
    </span>
  )
}

/** Members, for moderators. */
export const peopleSection = (): Section<ManagedPerson> => ({
  area: "users",
  title: t.people,
  counted: t.countPeople,
  leftAlone: t.peopleLeftAlone,
  search: t.searchPeople,
  sorts: {
    newest: t.newestFirst,
    oldest: t.oldestFirst,
    name: t.byUsername,
    posts: t.mostPosts,
  },
  facets: {
    state: { title: t.state, values: { active: t.active, suspended: t.suspended } },
    role: { title: t.role, values: { member: t.members, staff: t.withGrants } },
  },
  columns: [
    {
      title: t.person,
      sorts: [{ sort: "name", direction: "ascending" }],
      cell: (person) => (
        <PersonCell
          person={person}
          hidden={person.suspended_at !== null}
          note={person.email && ` · ${person.email}`}
        />
      ),
    },
    { title: t.state, card: "bare", cell: (person) => <State person={person} /> },
    {
      title: t.posts,
      end: true,
      sorts: [{ sort: "posts", direction: "descending" }],
      cell: ({ post_count }) => post_count,
    },
    {
      title: t.joined,
      sorts: [
        { sort: "newest", direction: "descending" },
        { sort: "oldest", direction: "ascending" },
      ],
      cell: ({ created_at }) => <TimeAgo time={created_at} />,
    },
    {
      title: t.lastSeen,
      cell: ({ last_seen_at }) =>
        last_seen_at ? (
          <TimeAgo time={last_seen_at} />
        ) : (
          <span className="text-ink-3">{t.never}</span>
        ),
    },
  ],
  choose: ({ display_name }) => t.choose(display_name),
  verbs: [
    {
      verb: "suspend",
      icon: Ban,
      many: t.suspend,
      danger: true,
      applies: ({ can }) => can.suspend,
      question: (count) => ({
        title: t.suspendAsk(count),
        text: t.suspendNote,
        confirm: t.suspendPeople(count),
      }),
      done: t.peopleSuspended,
      undo: "lift",
    },
    {
      verb: "lift",
      icon: Undo2,
      many: t.letBackIn,
      applies: ({ can }) => can.lift,
      done: t.peopleLetBackIn,
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
})
