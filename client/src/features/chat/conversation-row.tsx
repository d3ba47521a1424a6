import { clsx } from "clsx"
import { NavLink } from "react-router"

import { paths } from "@/shared/paths"
import { Face } from "@/shared/people/face"
import { useMe } from "@/shared/session/session-store"
import { TimeAgo } from "@/shared/ui/time-ago"

import { useOther } from "./other"
import { useIsHere } from "./presence-store"
import { previewOf } from "./preview"
import type { Conversation } from "./queries"
import { t } from "./text"

/** One conversation in the list: who, the last words, and how much waits. */
export function ConversationRow({ conversation }: { conversation: Conversation }) {
  const me = useMe()
  const other = useOther(conversation)
  const here = useIsHere(other?.id)
  const unread = conversation.unread_count
  if (!other) return null

  return (
    <NavLink
      to={paths.conversation(conversation.id)}
      className={({ isActive }) =>
        clsx(
          "row-space border-line hover:bg-sunken flex items-center gap-3 border-b px-4 -outline-offset-2 transition-colors",
          isActive && "bg-lagoon-soft hover:bg-lagoon-soft",
        )
      }
    >
      <Face person={other} online={here} />
      <span className="min-w-0 grow">
        <span className="flex items-baseline gap-2">
          <span className={clsx("truncate", unread > 0 ? "font-bold" : "font-semibold")}>
            {other.display_name}
          </span>
          {here && <span className="sr-only">{t.alsoHereNow}</span>}
          <TimeAgo time={conversation.active_at} className="text-ink-3 ms-auto shrink-0 text-sm" />
        </span>
        <span className="flex items-center gap-2">
          <span
            className={clsx("text-md truncate", unread > 0 ? "text-ink" : "text-ink-3")}
            dir="auto"
          >
            {previewOf(conversation, me.id)}
          </span>
          {unread > 0 && (
            <span className="bg-ember text-on-ember ms-auto min-w-5 shrink-0 rounded-full px-1.5 text-center text-xs leading-5 font-semibold">
              {unread > 99 ? "99+" : unread}
              <span className="sr-only"> {t.unread}</span>
            </span>
          )}
        </span>
      </span>
    </NavLink>
  )
}
