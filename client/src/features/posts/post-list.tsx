import { useInfiniteQuery } from "@tanstack/react-query"
import { useRef, type KeyboardEvent, type ReactNode } from "react"

import { allItems, moreOf } from "@/shared/api/pages"
import { ErrorState } from "@/shared/ui/error-state"
import { LoadMore } from "@/shared/ui/load-more"
import { useKeptPlace } from "@/shared/ui/use-kept-place"
import { usePortions } from "@/shared/ui/use-portions"
import { useStillComing } from "@/shared/ui/use-still-coming"

import type { Post } from "./post"
import { PostRow } from "./post-row"
import { PostsSkeleton } from "./post-skeleton"
import { postListQuery, type PostFilters } from "./queries"
import { t } from "./text"
import { useWatchedPosts } from "./use-watched-posts"

/** Pages that come by themselves; after these the reader asks for more, and can reach the end. */
const automaticPages = 5

/** As many as a tall window shows. */
const atOnce = 5

const steps: Record<string, -1 | 1> = { PageDown: 1, PageUp: -1 }

/** From post to post, as feeds do it; j and k are among the shortcuts. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const by = steps[event.key]
  if (!by || event.ctrlKey || event.metaKey || event.altKey) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-post-id]")]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const next = rows[at + by]
  // What a row has laid over the page sends its keys here as well: it is in no row.
  if (!next || at < 0) return
  event.preventDefault()
  next.focus()
}

interface RowsProps {
  posts: readonly Post[]
  /** How many there are, or -1 when nobody knows. */
  total: number
  label: string
  busy: boolean
}

function Rows({ posts, total, label, busy }: RowsProps) {
  const list = useRef<HTMLDivElement>(null)
  useWatchedPosts(
    list,
    posts.map(({ id }) => id),
  )
  useKeptPlace(list)

  return (
    <div ref={list} role="feed" aria-label={label} aria-busy={busy} onKeyDown={moveFocus}>
      {posts.map((post, index) => (
        <PostRow key={post.id} post={post} position={index + 1} setSize={total} />
      ))}
    </div>
  )
}

interface PostListProps {
  filters: PostFilters
  label: string
  /** What to say where there is nothing yet. */
  empty: ReactNode
  /** Said below the last post. */
  end?: string
}

/** Any list of posts, in its four states. */
export function PostList({ filters, label, empty, end }: PostListProps) {
  const list = useInfiniteQuery(postListQuery(filters))
  const coming = useStillComing(list.isPending)
  const posts = coming ? [] : allItems(list.data)
  const { drawn, isWhole } = usePortions(posts, atOnce)

  if (coming) return <PostsSkeleton />
  if (list.isError && posts.length === 0)
    return (
      <ErrorState title={t.postsNotLoaded} error={list.error} onRetry={() => void list.refetch()} />
    )
  if (posts.length === 0) return empty

  return (
    <>
      <Rows
        posts={drawn}
        total={list.hasNextPage ? -1 : posts.length}
        label={label}
        busy={!isWhole || list.isFetchingNextPage}
      />
      {isWhole && (
        <LoadMore
          {...moreOf(list)}
          mode={(list.data?.pages.length ?? 0) < automaticPages ? "auto" : "button"}
          {...(end && { end })}
        />
      )}
    </>
  )
}
