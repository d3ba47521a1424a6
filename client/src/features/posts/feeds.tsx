import { Hash, MessageCircle } from "lucide-react"
import type { ReactNode } from "react"

import { EmptyState } from "@/shared/ui/empty-state"
import { NewPill } from "@/shared/ui/new-pill"

import { useFeedNews } from "./feed-news"
import { PostList } from "./post-list"
import { t } from "./text"

interface LiveFeedProps {
  feed: "home" | "public"
  /** Where there is nothing yet: the one thing to do about it. */
  action?: ReactNode
}

const words = {
  home: () => ({ label: t.homeFeed, title: t.quiet, why: t.quietNote }),
  public: () => ({ label: t.publicFeed, title: t.nobodyPosted, why: t.nobodyPostedNote }),
}

/** Following or Local; what is new waits behind a pill until the reader wants it. */
export function LiveFeed({ feed, action }: LiveFeedProps) {
  const { count, show } = useFeedNews(feed)
  const { label, title, why } = words[feed]()

  return (
    <>
      <NewPill
        count={count}
        label={count > 99 ? t.manyNewPosts : t.newPosts(count)}
        onClick={() => void show()}
      />
      <PostList
        filters={{ feed }}
        label={label}
        end={t.seenEverything}
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
      label={t.postsAbout(tag)}
      end={t.thatIsAll}
      empty={
        <EmptyState icon={Hash} title={t.nothingHere}>
          {t.noPostCarries(tag)}
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
      label={t.postsBy(username)}
      end={t.thatIsAll}
      empty={
        <EmptyState icon={MessageCircle} title={t.noPosts}>
          {t.noPostsNote(username)}
        </EmptyState>
      }
    />
  )
}
