import type { UseQueryResult } from "@tanstack/react-query"
import { UserX } from "lucide-react"
import { Link } from "react-router"

import type { Profile } from "@/shared/api/nouns"
import { ProblemError } from "@/shared/api/problem-error"
import { paths } from "@/shared/paths"
import { Button } from "@/shared/ui/button"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"
import { Loading, Skeleton } from "@/shared/ui/skeleton"

import { ProfileFrame, ProfileHead } from "./profile-head"
import { t } from "./text"

function Waiting() {
  return (
    <Loading label={t.loadingProfile}>
      <ProfileFrame
        face={<Skeleton className="squircle size-24" />}
        actions={
          <>
            <Skeleton className="h-11 w-28" />
            <Skeleton className="h-11 w-30" />
          </>
        }
      >
        <div className="space-y-2">
          <Skeleton className="h-8 w-48" />
          <Skeleton className="h-5 w-28" />
        </div>
        <div className="space-y-2">
          <Skeleton className="h-4 w-full" />
          <Skeleton className="h-4 w-2/3" />
        </div>
        <Skeleton className="h-5 w-64" />
      </ProfileFrame>
    </Loading>
  )
}

/** Nobody there: also what a suspended account looks like. */
export function NobodyHere({ username }: { username: string }) {
  return (
    <EmptyState
      icon={UserX}
      title={t.nobodyCalled(username)}
      action={
        <Button asChild>
          <Link to={paths.explore}>{t.findPeople}</Link>
        </Button>
      }
    >
      {t.anotherName}
    </EmptyState>
  )
}

export const isMissing = (error: Error | null): boolean =>
  error instanceof ProblemError && error.status === 404

interface ProfileViewProps {
  username: string
  /** As the page has asked for it. */
  profile: UseQueryResult<Profile>
}

/** A person in the four states of a page. */
export function ProfileView({ username, profile }: ProfileViewProps) {
  if (profile.data && !isMissing(profile.error)) return <ProfileHead profile={profile.data} />
  if (profile.isPending) return <Waiting />
  if (isMissing(profile.error)) return <NobodyHere username={username} />
  return (
    <ErrorState
      title={t.profileNotLoaded}
      error={profile.error}
      onRetry={() => void profile.refetch()}
    />
  )
}
