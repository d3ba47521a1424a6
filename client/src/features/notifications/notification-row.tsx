import { clsx } from "clsx"
import { Link } from "react-router"

import { Face } from "@/shared/people/face"
import { useMe } from "@/shared/session/session-store"
import { TimeAgo } from "@/shared/ui/time-ago"

import type { Notification } from "./queries"
import { t } from "./text"
import { excerptOf, lookOf, orderSentence, peopleIn, targetOf, whoOf } from "./wording"

function Sentence({ notification }: { notification: Notification }) {
  if (notification.kind === "order")
    return <span className="font-semibold">{orderSentence(notification)}</span>
  const { first, rest } = whoOf(notification)

  return (
    <>
      <span className="font-semibold">{first}</span>
      {rest} {lookOf(notification.kind).deed(peopleIn(notification))}
    </>
  )
}

function Faces({ people }: { people: Notification["actors"] }) {
  return (
    <span className="flex">
      {people.map((person, index) => (
        <Face
          key={person.id}
          person={person}
          size={32}
          className={clsx("ring-paper squircle ring-2", index > 0 && "-ms-2")}
        />
      ))}
    </span>
  )
}

function Time({ notification, fresh }: { notification: Notification; fresh: boolean }) {
  return (
    <span className="text-ink-3 text-md flex shrink-0 items-center gap-2 whitespace-nowrap">
      <TimeAgo time={notification.updated_at} />
      {fresh && <span data-mark="" aria-hidden className="bg-ember size-2.5 rounded-full" />}
    </span>
  )
}

interface NotificationRowProps {
  notification: Notification
  /** Was not read when this visit began: marked until the reader leaves. */
  fresh: boolean
  onOpen: () => void
}

/** Who did what to which thing; the whole row leads there. */
export function NotificationRow({ notification, fresh, onOpen }: NotificationRowProps) {
  const me = useMe()
  const { icon: Icon, ink } = lookOf(notification.kind)
  const excerpt = excerptOf(notification)
  const hasFaces = notification.actors.length > 0

  return (
    <li
      data-unread={notification.read ? undefined : notification.id}
      className={clsx(
        "row-space border-line hover:bg-sunken relative flex gap-3 border-b px-4 transition-colors",
        fresh && "bg-surface",
      )}
    >
      <span className={clsx("flex w-8 shrink-0 justify-center pt-0.5", ink)}>
        <Icon size={22} strokeWidth={1.8} aria-hidden />
      </span>
      <div className="min-w-0 grow">
        {hasFaces && (
          <div className="mb-1 flex items-start justify-between gap-3">
            <Faces people={notification.actors} />
            <Time notification={notification} fresh={fresh} />
          </div>
        )}
        <div className="flex items-start justify-between gap-3">
          <p className="min-w-0 wrap-anywhere">
            <Link
              to={targetOf(notification, me.username)}
              onClick={onOpen}
              className="-outline-offset-2 after:absolute after:inset-0"
            >
              {fresh && <span className="sr-only">{t.fresh} </span>}
              <Sentence notification={notification} />
            </Link>
          </p>
          {!hasFaces && <Time notification={notification} fresh={fresh} />}
        </div>
        {excerpt && (
          <p className="text-ink-3 text-md mt-0.5 line-clamp-2 wrap-anywhere">{excerpt}</p>
        )}
      </div>
    </li>
  )
}
