import { useQuery } from "@tanstack/react-query"
import { Hash } from "lucide-react"
import { Link } from "react-router"

import { counted, formatCount } from "@/shared/numbers"
import { paths } from "@/shared/paths"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"
import { Loading, Skeleton } from "@/shared/ui/skeleton"

import { tagsQuery } from "./queries"

const widths = ["w-24", "w-32", "w-20", "w-28", "w-36", "w-24", "w-28", "w-20"]

function Waiting() {
  return (
    <Loading label="Loading tags">
      <span className="flex flex-wrap gap-2">
        {widths.map((width, index) => (
          <Skeleton key={index} className={`h-9 rounded-full! ${width}`} />
        ))}
      </span>
    </Loading>
  )
}

interface TagCloudProps {
  /** Letters they begin with; all for none. */
  beginning?: string
}

/** What people write about, each with how much. */
export function TagCloud({ beginning = "" }: TagCloudProps) {
  const tags = useQuery(tagsQuery(beginning))

  if (tags.isPending) return <Waiting />
  if (tags.isError)
    return (
      <ErrorState
        title="Tags could not be loaded"
        error={tags.error}
        onRetry={() => void tags.refetch()}
      />
    )
  if (tags.data.items.length === 0)
    return beginning ? (
      <p className="text-ink-2">No tag begins with “{beginning}”.</p>
    ) : (
      <EmptyState icon={Hash} title="No tags yet">
        Write a #word in a public post, and others find it here.
      </EmptyState>
    )

  return (
    <ul className="flex flex-wrap gap-2">
      {tags.data.items.map(({ name, post_count }) => (
        <li key={name} className="max-w-full">
          <Link
            to={paths.tag(name)}
            className="border-line-strong hover:bg-sunken inline-flex min-h-9 max-w-full items-center gap-2 rounded-full border px-3.5 transition-colors"
          >
            <span className="truncate font-medium">#{name}</span>
            <span aria-hidden className="text-ink-3 text-sm">
              {formatCount(post_count)}
            </span>
            <span className="sr-only">{counted(post_count, "post", "posts")}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
