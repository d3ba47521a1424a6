import { useInfiniteQuery } from "@tanstack/react-query"
import { Monitor, Smartphone } from "lucide-react"
import { useState } from "react"

import { allItems } from "@/shared/api/pages"
import { Button } from "@/shared/ui/button"
import { ConfirmDialog } from "@/shared/ui/confirm-dialog"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"
import { LoadMore } from "@/shared/ui/load-more"
import { Loading, Skeleton } from "@/shared/ui/skeleton"
import { Tag } from "@/shared/ui/tag"
import { TimeAgo } from "@/shared/ui/time-ago"
import { toast } from "@/shared/ui/toast"

import { sessionsQuery, useEndSession, type DeviceSession } from "./queries"

function Waiting() {
  return (
    <Loading label="Loading your sessions">
      {[0, 1, 2].map((index) => (
        <div key={index} className="row-space border-line flex items-center gap-3 border-b">
          <Skeleton className="size-6 shrink-0" />
          <div className="grow space-y-2">
            <Skeleton className="h-4 w-40" />
            <Skeleton className="h-4 w-56 max-w-full" />
          </div>
          <Skeleton className="h-8 w-20" />
        </div>
      ))}
    </Loading>
  )
}

function SessionRow({ session, onEnd }: { session: DeviceSession; onEnd: () => void }) {
  const { created_at, current, device, last_seen_at, place } = session
  const Icon = /android|iphone|ipad|ios/i.test(device) ? Smartphone : Monitor

  return (
    <li className="row-space border-line flex items-center gap-3 border-b">
      <Icon size={22} strokeWidth={1.8} aria-hidden className="text-ink-2 shrink-0" />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
          {device}
          {current && <Tag tone="moss">This device</Tag>}
        </p>
        <p className="text-ink-3 text-md wrap-anywhere">
          {place} ·{" "}
          {current ? (
            "here now"
          ) : (
            <>
              seen <TimeAgo time={last_seen_at} />
            </>
          )}{" "}
          · signed in <TimeAgo time={created_at} />
        </p>
      </div>
      {!current && (
        <Button look="line" size="sm" aria-label={`Sign out ${device}`} onClick={onEnd}>
          Sign out
        </Button>
      )}
    </li>
  )
}

/** Where one is signed in. The present device has its own way out, in the menu. */
export function SessionList() {
  const list = useInfiniteQuery(sessionsQuery())
  const end = useEndSession()
  const [chosen, choose] = useState<DeviceSession | null>(null)
  const sessions = allItems(list.data).toSorted((a, b) => Number(b.current) - Number(a.current))

  const close = () => {
    choose(null)
    end.reset()
  }
  const confirm = () => {
    if (!chosen) return
    end.mutate(chosen, {
      onSuccess: () => {
        close()
        toast(`${chosen.device} is signed out.`)
      },
    })
  }

  if (list.isPending) return <Waiting />
  if (list.isError && sessions.length === 0)
    return (
      <ErrorState
        title="Your sessions could not be loaded"
        error={list.error}
        onRetry={() => void list.refetch()}
      />
    )
  if (sessions.length === 0)
    return (
      <EmptyState icon={Monitor} title="No sessions">
        This one has just ended; the next page will ask you to sign in.
      </EmptyState>
    )

  return (
    <>
      <ul aria-label="Sessions">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onEnd={() => choose(session)} />
        ))}
      </ul>
      <LoadMore
        hasMore={list.hasNextPage}
        busy={list.isFetchingNextPage}
        error={list.isFetchNextPageError ? list.error : undefined}
        onMore={() => void list.fetchNextPage()}
        mode="button"
      />
      <ConfirmDialog
        open={chosen !== null}
        onOpenChange={close}
        title={`Sign out ${chosen?.device ?? ""}?`}
        action="Sign it out"
        busy={end.isPending}
        error={end.error}
        onConfirm={confirm}
      >
        It is signed out at once and needs your password to come back. Messages that it has not sent
        yet stay on it.
      </ConfirmDialog>
    </>
  )
}
