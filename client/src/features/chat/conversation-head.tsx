import { ArrowLeft } from "lucide-react"
import { Link } from "react-router"

import { paths } from "@/shared/paths"
import { Face } from "@/shared/people/face"

import { useOther } from "./other"
import { useIsHere } from "./presence-store"
import type { Conversation } from "./queries"
import { t } from "./text"

/** With whom one talks, and whether they are here. */
export function ConversationHead({ conversation }: { conversation: Conversation }) {
  const other = useOther(conversation)
  const here = useIsHere(other?.id)
  if (!other) return null

  return (
    <header className="border-line flex h-(--head) shrink-0 items-center gap-3 border-b px-4">
      <title>{`${other.display_name} · Plaza`}</title>
      <Link
        to={paths.messages}
        aria-label={t.backToConversations}
        className="fold text-ink-2 hover:bg-sunken hover:text-ink -ms-3 inline-flex size-11 shrink-0 items-center justify-center lg:hidden"
      >
        <ArrowLeft size={22} strokeWidth={1.8} aria-hidden className="rtl:-scale-x-100" />
      </Link>
      <Link to={paths.profile(other.username)} className="fold-sm flex min-w-0 items-center gap-3">
        <Face person={other} size={40} online={here} />
        <span className="min-w-0">
          <h2 className="truncate text-lg leading-6">{other.display_name}</h2>
          <span className="text-ink-3 block truncate text-sm">
            {here ? t.hereNow : <bdi>@{other.username}</bdi>}
          </span>
        </span>
      </Link>
    </header>
  )
}
