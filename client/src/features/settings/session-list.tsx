import { useInfiniteQuery } from "@tanstack/react-query"
import { Monitor, Smartphone } from "lucide-react"
import { useState } from "react"

import { allItems, moreOf } from "@/shared/api/pages"
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
import { t } from "./text"

function Waiting() {
  return (
    <Loading label={t.loadingSessions}>
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
          {current && <Tag tone="moss">{t.thisDevice}</Tag>}
        </p>
        <p className="text-ink-3 text-md wrap-anywhere">
          {place} ·{" "}
          {current ? (
            t.hereNow
          ) : (
            <>
              {t.seen} <TimeAgo time={last_seen_at} />
            </>
          )}{" "}
          · {t.signedIn} <TimeAgo time={created_at} />
        </p>
      </div>
      {!current && (
        <Button look="line" size="sm" aria-label={t.signOutOf(device)} onClick={onEnd}>
          {t.signOut}
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
        toast(t.deviceSignedOut(chosen.device))
      },
    })
  }

  if (list.isPending) return <Waiting />
  if (list.isError && sessions.length === 0)
    return (
      <ErrorState
        title={t.sessionsNotLoaded}
        error={list.error}
        onRetry={() => void list.refetch()}
      />
    )
  if (sessions.length === 0)
    return (
      <EmptyState icon={Monitor} title={t.noSessions}>
        {t.justEnded}
      </EmptyState>
    )

  return (
    <>
      <ul aria-label={t.sessions}>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onEnd={() => choose(session)} />
        ))}
      </ul>
      <LoadMore {...moreOf(list)} mode="button" />
      <ConfirmDialog
        open={chosen !== null}
        onOpenChange={close}
        title={t.signOutAsk(chosen?.device ?? "")}
        action={t.signItOut}
        busy={end.isPending}
        error={end.error}
        onConfirm={confirm}
      >
        {t.signItOutNote}
      </ConfirmDialog>
    </>
  )
}
