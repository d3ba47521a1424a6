import { useQueryClient, type QueryClient } from "@tanstack/react-query"
import { useEffect } from "react"

import { api, unwrap } from "@/shared/api/client"
import { setUnread, useConnection } from "@/shared/realtime/connection-store"

import { notificationKeys } from "./queries"

const every = 30_000

async function ask(queries: QueryClient): Promise<void> {
  const shown = queries.getQueryCache().findAll({ queryKey: notificationKeys.all, type: "active" })
  if (shown.length > 0) return queries.invalidateQueries({ queryKey: notificationKeys.all })

  const query = { limit: 1 }
  const { unread_count } = await unwrap(api.GET("/api/v1/notifications/", { params: { query } }))
  setUnread({ notifications: unread_count })
}

/** While the line is down the badge is asked for, so that networks without sockets hear of things, too. */
export function NotificationLife() {
  const queries = useQueryClient()
  const down = useConnection(({ downSince }) => downSince !== null)

  useEffect(() => {
    if (!down) return
    const timer = setInterval(() => void ask(queries).catch(() => undefined), every)
    return () => clearInterval(timer)
  }, [down, queries])

  return null
}
