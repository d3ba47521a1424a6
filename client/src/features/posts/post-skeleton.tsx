import { Loading, Skeleton } from "@/shared/ui/skeleton"

import { t } from "./text"

function One({ picture }: { picture: boolean }) {
  return (
    <div className="row-space row-gap border-line flex border-b px-4">
      <Skeleton className="size-11 shrink-0" />
      <div className="grow space-y-2.5 pt-1">
        <div className="flex justify-between">
          <Skeleton className="h-4 w-40" />
          <Skeleton className="h-4 w-16" />
        </div>
        <Skeleton className="h-4 w-full" />
        <Skeleton className="h-4 w-2/3" />
        {picture && <Skeleton className="fold aspect-[16/9] w-full" />}
        <div className="flex max-w-[360px] justify-between pt-2">
          <Skeleton className="size-4.5" />
          <Skeleton className="size-4.5" />
          <Skeleton className="size-4.5" />
        </div>
      </div>
    </div>
  )
}

/** Posts that are on their way. */
export function PostsSkeleton() {
  return (
    <Loading label={t.loadingPosts}>
      <One picture={false} />
      <One picture />
      <One picture={false} />
      <One picture />
    </Loading>
  )
}
