import { Images, Trash2 } from "lucide-react"
import { Link } from "react-router"

import { api, unwrap } from "@/shared/api/client"
import { counted } from "@/shared/numbers"
import { paths } from "@/shared/paths"
import { Tag } from "@/shared/ui/tag"
import { TimeAgo } from "@/shared/ui/time-ago"

import type { Section } from "../list/section"
import type { ManagedPost } from "../nouns"
import { PersonCell } from "./person"

function Words({ post }: { post: ManagedPost }) {
  const words = post.excerpt.trim() || "Only pictures"
  return (
    <span className="grid min-w-0 gap-1 lg:max-w-120">
      {post.author_suspended ? (
        <span className="line-clamp-2 [overflow-wrap:anywhere]">{words}</span>
      ) : (
        <Link
          to={paths.post(post.id)}
          className="line-clamp-2 [overflow-wrap:anywhere] hover:underline"
        >
          {words}
        </Link>
      )}
      {post.media_count > 0 && (
        <span className="text-ink-3 flex items-center gap-1.5 text-sm">
          <Images size={14} aria-hidden />
          {counted(post.media_count, "picture", "pictures")}
        </span>
      )}
    </span>
  )
}

/** What was said to everybody, for moderators. */
export const postsSection: Section<ManagedPost> = {
  area: "posts",
  title: "Posts",
  counted: (count) => counted(count, "post", "posts"),
  search: "Search posts",
  sorts: {
    newest: "Newest first",
    oldest: "Oldest first",
    likes: "Most likes",
    comments: "Most comments",
  },
  facets: {
    author: { title: "Author", values: { active: "Active", suspended: "Suspended" } },
    pictures: { title: "Pictures", values: { with: "With", without: "Without" } },
  },
  columns: [
    { title: "Post", cell: (post) => <Words post={post} /> },
    {
      title: "Author",
      card: "wide",
      cell: ({ author, author_suspended }) => (
        <span className="grid gap-1">
          <PersonCell person={author} hidden={author_suspended} />
          {author_suspended && (
            <span>
              <Tag tone="berry">Suspended</Tag>
            </span>
          )}
        </span>
      ),
    },
    {
      title: "Likes",
      end: true,
      sorts: [{ sort: "likes", direction: "descending" }],
      cell: ({ like_count }) => like_count,
    },
    {
      title: "Comments",
      end: true,
      sorts: [{ sort: "comments", direction: "descending" }],
      cell: ({ comment_count }) => comment_count,
    },
    {
      title: "Written",
      sorts: [
        { sort: "newest", direction: "descending" },
        { sort: "oldest", direction: "ascending" },
      ],
      cell: ({ created_at }) => <TimeAgo time={created_at} />,
    },
  ],
  name: ({ author, excerpt }) => `the post of ${author.display_name}: ${excerpt.slice(0, 40)}`,
  verbs: [
    {
      verb: "delete",
      icon: Trash2,
      title: "Delete",
      danger: true,
      applies: () => true,
      question: (count) => ({
        title: `Delete ${count}?`,
        text: "With their pictures, likes and everything said about them, for good. This cannot be undone.",
      }),
      done: "deleted",
    },
  ],
  fetch: (asked, signal) =>
    unwrap(
      api.GET("/api/v1/admin/posts/", {
        params: { query: asked },
        signal,
      }),
    ),
  act: (_verb, ids) =>
    unwrap(api.POST("/api/v1/admin/posts/bulk/", { body: { verb: "delete", ids } })),
}
