import { Images, Trash2 } from "lucide-react"
import { Link } from "react-router"

import { api, unwrap } from "@/shared/api/client"
import { paths } from "@/shared/paths"
import { Tag } from "@/shared/ui/tag"
import { TimeAgo } from "@/shared/ui/time-ago"

import type { Section } from "../list/section"
import type { ManagedPost } from "../nouns"
import { PersonCell } from "./person"
import { t } from "./text"

function Words({ post }: { post: ManagedPost }) {
  const words = post.excerpt.trim() || t.onlyPictures
  return (
    <span className="grid min-w-0 gap-1 lg:max-w-120">
      {post.author_suspended ? (
        <span dir="auto" className="line-clamp-2 [overflow-wrap:anywhere]">
          {words}
        </span>
      ) : (
        <Link
          to={paths.post(post.id)}
          dir="auto"
          className="line-clamp-2 [overflow-wrap:anywhere] hover:underline"
        >
          {words}
        </Link>
      )}
      {post.media_count > 0 && (
        <span className="text-ink-3 flex items-center gap-1.5 text-sm">
          <Images size={14} aria-hidden />
          {t.countPictures(post.media_count)}
        </span>
      )}
    </span>
  )
}

/** What was said to everybody, for moderators. */
export const postsSection = (): Section<ManagedPost> => ({
  area: "posts",
  title: t.posts,
  counted: t.countPosts,
  leftAlone: t.postsLeftAlone,
  search: t.searchPosts,
  sorts: {
    newest: t.newestFirst,
    oldest: t.oldestFirst,
    likes: t.mostLikes,
    comments: t.mostComments,
  },
  facets: {
    author: { title: t.author, values: { active: t.active, suspended: t.suspended } },
    pictures: { title: t.pictures, values: { with: t.withPictures, without: t.withoutPictures } },
  },
  columns: [
    { title: t.post, cell: (post) => <Words post={post} /> },
    {
      title: t.author,
      card: "wide",
      cell: ({ author, author_suspended }) => (
        <span className="grid gap-1">
          <PersonCell person={author} hidden={author_suspended} />
          {author_suspended && (
            <span>
              <Tag tone="berry">{t.suspended}</Tag>
            </span>
          )}
        </span>
      ),
    },
    {
      title: t.likes,
      end: true,
      sorts: [{ sort: "likes", direction: "descending" }],
      cell: ({ like_count }) => like_count,
    },
    {
      title: t.comments,
      end: true,
      sorts: [{ sort: "comments", direction: "descending" }],
      cell: ({ comment_count }) => comment_count,
    },
    {
      title: t.written,
      sorts: [
        { sort: "newest", direction: "descending" },
        { sort: "oldest", direction: "ascending" },
      ],
      cell: ({ created_at }) => <TimeAgo time={created_at} />,
    },
  ],
  choose: ({ author, excerpt }) => t.choosePost(author.display_name, excerpt.slice(0, 40)),
  verbs: [
    {
      verb: "delete",
      icon: Trash2,
      many: t.delete,
      danger: true,
      applies: () => true,
      question: (count) => ({
        title: t.deleteAsk(count),
        text: t.deleteNote,
        confirm: t.deletePosts(count),
      }),
      done: t.postsDeleted,
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
})
