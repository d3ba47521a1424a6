import { useQuery } from "@tanstack/react-query"
import { useParams } from "react-router"

import { ConversationHead } from "@/features/chat/conversation-head"
import { ConversationView } from "@/features/chat/conversation-view"
import { conversationQuery } from "@/features/chat/queries"
import { ErrorState } from "@/shared/ui/error-state"
import { Loading, Skeleton } from "@/shared/ui/skeleton"

import { t } from "./text"

export function Component() {
  const id = Number(useParams().id)
  const conversation = useQuery(conversationQuery(id))

  if (conversation.isPending)
    return (
      <Loading label={t.loadingConversation}>
        <div className="border-line flex h-(--head) items-center gap-3 border-b px-4">
          <Skeleton className="size-9" />
          <Skeleton className="h-5 w-40" />
        </div>
      </Loading>
    )
  if (conversation.isError)
    return (
      <ErrorState
        title={t.conversationNotOpened}
        error={conversation.error}
        onRetry={() => void conversation.refetch()}
      />
    )
  return (
    <>
      <ConversationHead conversation={conversation.data} />
      <ConversationView key={id} conversation={conversation.data} />
    </>
  )
}
