import { useQuery } from "@tanstack/react-query"
import { UsersRound } from "lucide-react"

import { Face } from "@/shared/people/face"
import { useMe } from "@/shared/session/session-store"
import { Button } from "@/shared/ui/button"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"

import { FollowButton } from "./follow-button"
import { writersQuery, type Writer } from "./queries"
import { t } from "./text"
import { personRow, WaitingForPeople } from "./waiting-for-people"

function WriterRow({ writer }: { writer: Writer }) {
  return (
    <li className={personRow}>
      <Face person={writer} />
      <div className="min-w-0 grow">
        <p className="truncate">
          <bdi className="font-semibold">{writer.display_name}</bdi>{" "}
          <bdi className="text-ink-3 text-md">@{writer.username}</bdi>
        </p>
        <p dir="auto" className="text-ink-2 text-md line-clamp-2 wrap-anywhere">
          {writer.says}
        </p>
      </div>
      <div className="shrink-0">
        <FollowButton person={writer} small />
      </div>
    </li>
  )
}

/** The address of this Plaza, in a letter that is only to be sent. */
const invitation = () =>
  `mailto:?subject=${encodeURIComponent(t.inviteSubject)}&body=${encodeURIComponent(t.inviteBody(location.origin))}`

function Nobody({ tag }: { tag: string }) {
  if (tag) return <p className="text-ink-2 py-3">{t.nobodyElseAbout(tag)}</p>
  return (
    <EmptyState
      icon={UsersRound}
      title={t.amongTheFirst}
      action={
        <Button asChild look="line">
          <a href={invitation()}>{t.inviteSomebody}</a>
        </Button>
      }
    >
      {t.amongTheFirstNote}
    </EmptyState>
  )
}

/** People to follow for somebody new: those who write, about a tag or at all. */
export function SuggestedPeople({ tag }: { tag: string }) {
  const writers = useQuery(writersQuery(useMe(), tag))

  if (writers.isPending) return <WaitingForPeople />
  if (writers.isError)
    return (
      <ErrorState
        title={t.peopleNotLoaded}
        error={writers.error}
        onRetry={() => void writers.refetch()}
      />
    )
  if (writers.data.items.length === 0) return <Nobody tag={tag} />
  return (
    <ul aria-label={t.peopleToFollow}>
      {writers.data.items.map((writer) => (
        <WriterRow key={writer.id} writer={writer} />
      ))}
    </ul>
  )
}
