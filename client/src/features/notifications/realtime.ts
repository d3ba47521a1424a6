import { setUnread } from "@/shared/realtime/connection-store"
import type { RealtimeHandlers } from "@/shared/realtime/handlers"

import { markRead, putFirst } from "./queries"

/** What concerns one arrives here first: the list grows, the badge counts. */
export const notificationRealtime: RealtimeHandlers = (queries) => ({
  "notification.new": ({ notification, unread_count }) => {
    putFirst(queries, notification)
    setUnread({ notifications: unread_count })
  },
  "notification.read": ({ ids, unread_count }) => {
    markRead(queries, ids)
    setUnread({ notifications: unread_count })
  },
})
