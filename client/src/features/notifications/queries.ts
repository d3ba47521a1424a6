import {
  infiniteQueryOptions,
  useMutation,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from "@tanstack/react-query"

import { api, unwrap } from "@/shared/api/client"
import { firstPage, nextPage, type PageParam } from "@/shared/api/pages"
import { patchEverywhere } from "@/shared/api/patch-everywhere"
import type { components } from "@/shared/api/schema.gen"
import { setUnread, useConnection } from "@/shared/realtime/connection-store"

export type Notification = components["schemas"]["Notification"]
type NotificationPage = components["schemas"]["NotificationPage"]
export type Filter = "all" | "unread"

export const notificationKeys = {
  all: ["notifications"] as const,
  list: (filter: Filter) => ["notifications", filter] as const,
}

/** One's notifications, latest first. Each page brings the total, which the badge shows. */
export const notificationsQuery = (filter: Filter) =>
  infiniteQueryOptions({
    queryKey: notificationKeys.list(filter),
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...pageParam, ...(filter === "unread" && { unread: true }) }
      const page = await unwrap(api.GET("/api/v1/notifications/", { params: { query }, signal }))
      setUnread({ notifications: page.unread_count })
      return page
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
    staleTime: 0,
  })

type Pages = InfiniteData<NotificationPage, PageParam>

/** A group that was made or grew stands first, in both lists, and only once. */
export function putFirst(queries: QueryClient, notification: Notification): void {
  for (const filter of ["all", "unread"] as const)
    queries.setQueryData<Pages>(notificationKeys.list(filter), (data) => {
      if (!data) return data
      const pages = data.pages.map((page, index) => {
        const others = page.items.filter(({ id }) => id !== notification.id)
        return { ...page, items: index === 0 ? [notification, ...others] : others }
      })
      return { ...data, pages }
    })
}

/** Marks as read wherever they are shown. They stay in the list of unread ones until it is asked again. */
export function markRead(queries: QueryClient, ids: readonly number[]): void {
  for (const id of ids)
    patchEverywhere<Notification>(queries, notificationKeys.all, id, (one) =>
      one.read ? one : { ...one, read: true },
    )
}

function unreadIds(queries: QueryClient): number[] {
  const lists = queries.getQueriesData<Pages>({ queryKey: notificationKeys.all })
  const items = lists.flatMap(([, data]) => data?.pages.flatMap((page) => page.items) ?? [])
  return [...new Set(items.filter(({ read }) => !read).map(({ id }) => id))]
}

/** Which were looked at: some, or all there are. */
export type Looked = { ids: number[] } | { all: true }

/** Shows them as read at once; if the server does not hear of it, they are unread again. */
export function useRead() {
  const queries = useQueryClient()

  return useMutation({
    scope: { id: "notifications-read" },
    mutationFn: (body: Looked) => unwrap(api.POST("/api/v1/notifications/read/", { body })),
    onMutate: (looked) => {
      const before = useConnection.getState().unread.notifications
      const ids = "ids" in looked ? looked.ids : unreadIds(queries)
      markRead(queries, ids)
      setUnread({ notifications: "ids" in looked ? Math.max(0, before - ids.length) : 0 })
      return { before, ids }
    },
    onSuccess: ({ unread_count }) => setUnread({ notifications: unread_count }),
    onError: (_error, _looked, undo) => {
      if (!undo) return
      setUnread({ notifications: undo.before })
      for (const id of undo.ids)
        patchEverywhere<Notification>(queries, notificationKeys.all, id, (one) => ({
          ...one,
          read: false,
        }))
    },
  })
}
