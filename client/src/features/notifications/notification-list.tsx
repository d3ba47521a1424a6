import { useInfiniteQuery } from "@tanstack/react-query"
import { Bell, BellRing } from "lucide-react"
import { useRef, useState } from "react"
import { Link } from "react-router"

import { allItems, moreOf } from "@/shared/api/pages"
import { paths } from "@/shared/paths"
import { Button } from "@/shared/ui/button"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"
import { LoadMore } from "@/shared/ui/load-more"
import { Loading, Skeleton } from "@/shared/ui/skeleton"

import { NotificationRow } from "./notification-row"
import { notificationsQuery, useRead, type Filter, type Notification } from "./queries"
import { t } from "./text"
import { useSeen } from "./use-seen"

function Waiting() {
  return (
    <Loading label={t.loading}>
      {Array.from({ length: 6 }, (_, index) => (
        <div key={index} className="row-space border-line flex gap-3 border-b px-4">
          <Skeleton className="mx-1 mt-1 size-6 shrink-0" />
          <div className="grow space-y-2">
            <Skeleton className="squircle size-8" />
            <Skeleton className="h-4 w-56 max-w-full" />
            <Skeleton className="h-4 w-full" />
          </div>
        </div>
      ))}
    </Loading>
  )
}

function Nothing({ filter }: { filter: Filter }) {
  if (filter === "unread")
    return (
      <EmptyState icon={Bell} title={t.seenAll}>
        {t.seenAllNote}
      </EmptyState>
    )
  return (
    <EmptyState
      icon={BellRing}
      title={t.nothingYet}
      action={
        <Button asChild look="line">
          <Link to={paths.explore}>{t.seeWhatGoesOn}</Link>
        </Button>
      }
    >
      {t.nothingYetNote}
    </EmptyState>
  )
}

/** Reading does not take the marks away under one's eyes: they stay for the visit. */
function useFresh(notifications: readonly Notification[]): ReadonlySet<number> {
  const [fresh, setFresh] = useState<ReadonlySet<number>>(new Set())
  const added = notifications.filter(({ id, read }) => !read && !fresh.has(id))
  if (added.length > 0) setFresh(new Set([...fresh, ...added.map(({ id }) => id)]))
  return fresh
}

function Rows({ notifications }: { notifications: Notification[] }) {
  const list = useRef<HTMLUListElement>(null)
  const read = useRead()
  const fresh = useFresh(notifications)
  const unread = notifications.filter((one) => !one.read).map(({ id }) => id)
  useSeen(list, unread, (ids) => read.mutate({ ids }))

  return (
    <ul ref={list} aria-label={t.activity}>
      {notifications.map((one) => (
        <NotificationRow
          key={one.id}
          notification={one}
          fresh={fresh.has(one.id)}
          onOpen={() => {
            if (!one.read) read.mutate({ ids: [one.id] })
          }}
        />
      ))}
    </ul>
  )
}

/** What happened that concerns one, grouped as the server groups it. */
export function NotificationList({ filter }: { filter: Filter }) {
  const list = useInfiniteQuery(notificationsQuery(filter))
  const notifications = allItems(list.data)

  if (list.isPending) return <Waiting />
  if (list.isError && notifications.length === 0)
    return <ErrorState title={t.notLoaded} error={list.error} onRetry={() => void list.refetch()} />
  if (notifications.length === 0 && !list.hasNextPage) return <Nothing filter={filter} />

  return (
    <>
      <Rows notifications={notifications} />
      <LoadMore {...moreOf(list)} />
    </>
  )
}
