import { useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"

import { useMe } from "@/shared/session/session-store"

import { chatOutbox, joinSentTo } from "./outbox"

/**
 * Opens the outbox for who writes here. Chat's life begins when the page is quiet; somebody who is
 * quicker must not be turned away.
 */
export function useChatOutbox(): void {
  const queries = useQueryClient()
  const { id } = useMe()

  useEffect(() => {
    joinSentTo(queries)
    void chatOutbox.open(id)
  }, [queries, id])
}
