import type { ReactNode } from "react"

import { Loading, Skeleton } from "@/shared/ui/skeleton"

import { t } from "./text"

function One({ picture }: { picture: boolean }) {
  return (
    <div className="row-space row-gap border-line flex border-b px-4">
      <Skeleton className="size-11 shrink-0" />
      <div className="grid grow gap-1.5">
        <Line>
          <Skeleton className="h-4 w-40" />
          <Skeleton className="h-4 w-16" />
        </Line>
        <div>
          <Line>
            <Skeleton className="h-4 w-full" />
          </Line>
          <Line>
            <Skeleton className="h-4 w-2/3" />
          </Line>
        </div>
        {picture && <Skeleton className="fold mt-1 aspect-[16/9] w-full" />}
        <div className="flex h-8 max-w-[360px] items-center justify-between">
          <Skeleton className="size-4.5" />
          <Skeleton className="size-4.5" />
          <Skeleton className="size-4.5" />
        </div>
      </div>
    </div>
  )
}

/** As high as a line of text. */
function Line({ children }: { children: ReactNode }) {
  return <div className="flex h-6 items-center justify-between">{children}</div>
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
