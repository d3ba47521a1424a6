import type { InfiniteData } from "@tanstack/react-query"

import type { Page } from "@/shared/api/pages"
import type { components } from "@/shared/api/schema.gen"

export type Comment = components["schemas"]["Comment"]
export type SharedComment = components["schemas"]["SharedComment"]
export type CommentPages = InfiniteData<Page<Comment>>

const same = <Item>(before: readonly Item[], after: readonly Item[]) =>
  before.length === after.length && after.every((item, index) => item === before[index])

/** Changes one comment wherever it hangs; null takes it away. Untouched branches stay the same objects. */
export function changeIn(
  comments: Comment[],
  id: number,
  change: (comment: Comment) => Comment | null,
): Comment[] {
  const changed = comments.flatMap((comment) => {
    const next = comment.id === id ? change(comment) : withReplies(comment, id, change)
    return next === null ? [] : [next]
  })
  return same(comments, changed) ? comments : changed
}

function withReplies(
  comment: Comment,
  id: number,
  change: (comment: Comment) => Comment | null,
): Comment {
  const replies = changeIn(comment.replies, id, change)
  if (replies === comment.replies) return comment
  const gone = comment.replies.length - replies.length
  return { ...comment, replies, reply_count: comment.reply_count - gone }
}

export function find(comments: readonly Comment[], id: number): Comment | undefined {
  for (const comment of comments) {
    const found = comment.id === id ? comment : find(comment.replies, id)
    if (found) return found
  }
  return undefined
}

/** The same for all pages of a cached list. */
export function changePages(
  data: CommentPages | undefined,
  change: (comments: Comment[]) => Comment[],
): CommentPages | undefined {
  if (!data) return data
  const pages = data.pages.map((page) => {
    const items = change(page.items)
    return items === page.items ? page : { ...page, items }
  })
  return same(data.pages, pages) ? data : { ...data, pages }
}

const has = (data: CommentPages, id: number) =>
  data.pages.some(({ items }) => find(items, id) !== undefined)

/** Hangs a reply below its parent if all earlier ones are there; otherwise only counts it. */
export function addReply(data: CommentPages | undefined, reply: Comment): CommentPages | undefined {
  if (!data || reply.parent_id === null || has(data, reply.id)) return data
  return changePages(data, (comments) =>
    changeIn(comments, reply.parent_id ?? 0, (parent) => ({
      ...parent,
      reply_count: parent.reply_count + 1,
      replies:
        parent.replies.length === parent.reply_count ? [...parent.replies, reply] : parent.replies,
    })),
  )
}

/** Puts a comment at the end of a list that is wholly there; one's own is shown in any case. */
export function append(
  data: CommentPages | undefined,
  comment: Comment,
  always = false,
): CommentPages | undefined {
  const last = data?.pages.at(-1)
  if (!data || !last || has(data, comment.id) || (last.next_cursor && !always)) return data
  const grown = { ...last, items: [...last.items, comment] }
  return { ...data, pages: [...data.pages.slice(0, -1), grown] }
}
