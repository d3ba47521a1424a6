import { useInfiniteQuery } from "@tanstack/react-query"
import { Link } from "react-router"

import { allItems } from "@/shared/api/pages"
import { paths } from "@/shared/paths"
import { Face } from "@/shared/people/face"
import { useMe } from "@/shared/session/session-store"

import { otherMember } from "./other"
import { useWhoIsHere } from "./presence-store"
import { conversationListQuery } from "./queries"
import { t } from "./text"

const shown = 5

/** Those one talks with who are here at this moment; nothing while nobody is. */
export function HereNow() {
  const me = useMe()
  const { data } = useInfiniteQuery(conversationListQuery())
  const here = useWhoIsHere()
  const talks = allItems(data)
    .flatMap((conversation) => {
      const other = otherMember(conversation, me.id)?.user
      return other && here.has(other.id) ? [{ id: conversation.id, other }] : []
    })
    .slice(0, shown)
  if (talks.length === 0) return null

  return (
    <section aria-labelledby="here-now" className="fold bg-lagoon-soft p-4">
      <h2 id="here-now" className="text-lg">
        {t.hereNow}
      </h2>
      <ul className="mt-1">
        {talks.map(({ id, other }) => (
          <li key={id}>
            <Link
              to={paths.conversation(id)}
              className="fold-sm hover:bg-surface -mx-2 flex min-h-11 items-center gap-3 px-2 transition-colors"
            >
              <Face person={other} size={32} online />
              <span className="min-w-0 grow truncate font-medium">{other.display_name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
