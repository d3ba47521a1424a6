import { useQuery } from "@tanstack/react-query"
import { Hash } from "lucide-react"
import { Link } from "react-router"

import { formatCount } from "@/shared/numbers"
import { paths } from "@/shared/paths"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"
import { Loading, Skeleton } from "@/shared/ui/skeleton"

import { tagsQuery } from "./queries"
import { t } from "./text"

const widths = ["w-24", "w-32", "w-20", "w-28", "w-36", "w-24", "w-28", "w-20"]

function Waiting() {
  return (
    <Loading label={t.loadingTags}>
      <span className="flex flex-wrap gap-2">
        {widths.map((width, index) => (
          <Skeleton key={index} className={`h-9 rounded-full! ${width}`} />
        ))}
      </span>
    </Loading>
  )
}

function TagChip({ name, post_count }: { name: string; post_count: number }) {
  return (
    <li className="max-w-full">
      <Link
        to={paths.tag(name)}
        className="border-line-strong hover:bg-sunken inline-flex min-h-9 max-w-full items-center gap-2 rounded-full border px-3.5 transition-colors"
      >
        <span className="truncate font-medium">
          <bdi>#{name}</bdi>
        </span>
        <span aria-hidden className="text-ink-3 text-sm">
          {formatCount(post_count)}
        </span>
        <span className="sr-only">{t.posts(post_count)}</span>
      </Link>
    </li>
  )
}

interface TagCloudProps {
  title: string
  /** Letters they begin with; all for none. */
  beginning?: string
}

/** What people write about, each with how much. Nothing where no tag begins so. */
export function TagCloud({ title, beginning = "" }: TagCloudProps) {
  const tags = useQuery(tagsQuery(beginning))
  if (beginning && tags.data?.items.length === 0) return null

  return (
    <section className="border-line grid gap-3 border-b px-4 py-5">
      <h2 className="text-lg">{title}</h2>
      {tags.isPending && <Waiting />}
      {tags.isError && (
        <ErrorState
          title={t.tagsNotLoaded}
          error={tags.error}
          onRetry={() => void tags.refetch()}
        />
      )}
      {tags.isSuccess && tags.data.items.length === 0 && (
        <EmptyState icon={Hash} title={t.noTags}>
          {t.noTagsNote}
        </EmptyState>
      )}
      <ul className="flex flex-wrap gap-2 empty:hidden">
        {tags.data?.items.map((tag) => (
          <TagChip key={tag.name} {...tag} />
        ))}
      </ul>
    </section>
  )
}
