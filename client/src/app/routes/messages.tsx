import { useInfiniteQuery } from "@tanstack/react-query"
import { MessagesSquare } from "lucide-react"
import { Outlet, useMatch } from "react-router"

import { ifSignedIn } from "@/app/router/early"
import { conversationListQuery } from "@/features/chat/queries"
import { Page } from "@/app/layout/page"
import { ConversationList } from "@/features/chat/conversation-list"
import { NewConversation } from "@/features/chat/new-conversation"
import { allItems } from "@/shared/api/pages"
import { paths } from "@/shared/paths"
import { EmptyState } from "@/shared/ui/empty-state"

import { t } from "./text"

export const early = ifSignedIn((queries) => [queries.infiniteQuery(conversationListQuery())])

/** Beside the list: nothing, where there is nothing to choose from. */
function NoneChosen() {
  const list = useInfiniteQuery(conversationListQuery())
  if (allItems(list.data).length === 0) return null
  return (
    <div className="grid grow place-items-center">
      <EmptyState icon={MessagesSquare} title={t.chooseConversation}>
        {t.orFindSomebody}
      </EmptyState>
    </div>
  )
}

/** The list, and beside it (from 1024 px on) the conversation; on a phone one over the other. */
export function Component() {
  const alone = useMatch(paths.messages) !== null

  return (
    <Page room="chat" title={t.messages} width="full" bare>
      <div className="grid h-[calc(100dvh-var(--tab-bar))] grid-cols-1 lg:grid-cols-[288px_minmax(0,1fr)]">
        <section
          aria-label={t.conversations}
          className={
            alone
              ? "border-line flex min-h-0 flex-col lg:border-e"
              : "border-line hidden min-h-0 flex-col lg:flex lg:border-e"
          }
        >
          <header className="border-line flex h-(--head) shrink-0 items-center gap-3 border-b px-4">
            <span data-mark="" aria-hidden className="bg-room h-6 w-1.5 shrink-0 rounded-full" />
            <h2 className="grow text-xl">{t.messages}</h2>
            <NewConversation />
          </header>
          <div className="scroll-quiet min-h-0 grow overflow-y-auto">
            <ConversationList begin={<NewConversation wide />} />
          </div>
        </section>
        <section
          aria-label={t.conversation}
          className={alone ? "hidden min-h-0 flex-col lg:flex" : "flex min-h-0 flex-col"}
        >
          {alone ? <NoneChosen /> : <Outlet />}
        </section>
      </div>
    </Page>
  )
}
