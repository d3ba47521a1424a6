import { Hash, MessageCircle } from "lucide-react"
import type { ReactNode } from "react"

import { EmptyState } from "@/shared/ui/empty-state"
import { NewPill } from "@/shared/ui/new-pill"

import { useFeedNews } from "./feed-news"
import { PostList } from "./post-list"

interface LiveFeedProps {
  feed: "home" | "public"
  /** Where there is nothing yet: the one thing to do about it. */
  action?: ReactNode
}

const words = {
  home: {
    label: "Posts of people you follow",
    title: "It is quiet here",
    why: "Posts of the people you follow appear here.",
  },
  public: {
    label: "Public posts",
    title: "Nobody has posted yet",
    why: "What anybody says to everybody appears here.",
  },
} as const

/** Following or Local; what is new waits behind a pill until the reader wants it. */
export function LiveFeed({ feed, action }: LiveFeedProps) {
  const { count, show } = useFeedNews(feed)
  const { label, title, why } = words[feed]

  return (
    <>
      <NewPill count={count} nouns={["new post", "new posts"]} onClick={() => void show()} />
      <PostList
        filters={{ feed }}
        label={label}
        end="You have seen everything."
        empty={
          <EmptyState icon={MessageCircle} title={title} action={action}>
            {why}
          </EmptyState>
        }
      />
    </>
  )
}

/** Posts that carry a tag. */
export function TagFeed({ tag }: { tag: string }) {
  return (
    <PostList
      filters={{ tag }}
      label={`Posts about ${tag}`}
      end="That is all."
      empty={
        <EmptyState icon={Hash} title="Nothing here yet">
          No post that you may see carries #{tag}.
        </EmptyState>
      }
    />
  )
}

/** A person's posts. */
export function AuthorFeed({ username }: { username: string }) {
  return (
    <PostList
      filters={{ author: username }}
      label={`Posts by ${username}`}
      end="That is all."
      empty={
        <EmptyState icon={MessageCircle} title="No posts yet">
          What @{username} posts, and you may see, appears here.
        </EmptyState>
      }
    />
  )
}
