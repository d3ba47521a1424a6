import type { components } from "@/shared/api/schema.gen"

type Schemas = components["schemas"]
type Shared = Schemas["SharedPost"]

/** A post as it is cached: what the server wrote, and how new the counts are that sockets told of. */
export type Post = Schemas["Post"] & Counted

interface Counted {
  /** The version of the last `post.likes.changed` applied. */
  likesAt?: number
  /** The version of the last `comment.new` or `comment.deleted` applied. */
  commentsAt?: number
}

/** How new the newest thing is that we know of a post. */
export const knownVersion = ({ version, likesAt = 0, commentsAt = 0 }: Post) =>
  Math.max(version, likesAt, commentsAt)

/** Counts arrive in any order, some twice: only what is newer than all we know counts. */
export function withLikes(post: Post, like_count: number, version: number): Post {
  if (version < Math.max(post.version, post.likesAt ?? 0)) return post
  return { ...post, like_count, likesAt: version }
}

export function withComments(post: Post, comment_count: number, version: number): Post {
  if (version < Math.max(post.version, post.commentsAt ?? 0)) return post
  return { ...post, comment_count, commentsAt: version }
}

/** What everybody may know of a post, laid over what this reader knows. */
export function withChange(post: Post, shared: Shared): Post {
  if (shared.version < post.version) return post
  const { likesAt = 0, commentsAt = 0 } = post
  return {
    ...post,
    ...shared,
    like_count: likesAt > shared.version ? post.like_count : shared.like_count,
    comment_count: commentsAt > shared.version ? post.comment_count : shared.comment_count,
  }
}
