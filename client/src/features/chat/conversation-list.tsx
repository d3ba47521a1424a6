import { useInfiniteQuery } from "@tanstack/react-query"
import { MessagesSquare } from "lucide-react"
import type { ReactNode } from "react"

import { allItems, moreOf } from "@/shared/api/pages"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"
import { LoadMore } from "@/shared/ui/load-more"
import { Loading, Skeleton } from "@/shared/ui/skeleton"
import { useStillComing } from "@/shared/ui/use-still-coming"

import { ConversationRow } from "./conversation-row"
import { conversationListQuery } from "./queries"
import { t } from "./text"
import { useConversationKeys } from "./use-conversation-keys"

function Waiting() {
  return (
    <Loading label={t.loadingConversations}>
      {Array.from({ length: 6 }, (_, index) => (
        <div key={index} className="row-space border-line flex items-center gap-3 border-b px-4">
          <Skeleton className="size-11 shrink-0" />
          <div className="grow space-y-2">
            <Skeleton className="h-4 w-32" />
            <Skeleton className="h-4 w-full" />
          </div>
        </div>
      ))}
    </Loading>
  )
}

/** One's conversations, the liveliest first. */
export function ConversationList({ begin }: { begin: ReactNode }) {
  const list = useInfiniteQuery(conversationListQuery())
  const conversations = allItems(list.data)
  useConversationKeys(conversations)
  const coming = useStillComing(list.isPending)

  if (coming) return <Waiting />
  if (list.isLoadingError)
    return (
      <ErrorState
        title={t.conversationsNotLoaded}
        error={list.error}
        kept={t.whatYouWroteIsKept}
        onRetry={() => void list.refetch()}
      />
    )
  if (conversations.length === 0)
    return (
      <EmptyState icon={MessagesSquare} title={t.nobodyToTalkTo} action={begin}>
        {t.findAndSayHello}
      </EmptyState>
    )
  return (
    <>
      <ul>
        {conversations.map((conversation) => (
          <li key={conversation.id}>
            <ConversationRow conversation={conversation} />
          </li>
        ))}
      </ul>
      <LoadMore {...moreOf(list)} />
    </>
  )
}
