import type { QueryClient } from "@tanstack/react-query"

import { findEverywhere, patchEverywhere, removeEverywhere } from "@/shared/api/patch-everywhere"
import type { RealtimeHandlers } from "@/shared/realtime/handlers"
import { versionsOf } from "@/shared/realtime/topics"
import { useSession } from "@/shared/session/session-store"

import { knownVersion, withChange, withComments, withLikes, type Post } from "./post"
import { postKeys, postQuery } from "./queries"
import type { SharedComment } from "./thread/comment-tree"
import { commentKeys, patchComment, placeComment } from "./thread/queries"

function hearComment(queries: QueryClient, comment: SharedComment): void {
  const { post_id } = comment
  if (comment.author?.id !== useSession.getState().user?.id) {
    placeComment(queries, { ...comment, can: {}, replies: [] })
    return
  }
  // One's own: the answer to the sending brings it, unless it was sent in another tab.
  if (queries.isMutating({ mutationKey: commentKeys.sending(post_id) }) === 0)
    void queries.invalidateQueries({ queryKey: commentKeys.of(post_id) })
}

/** What came between the reading and the listening was told to nobody here: the post is read again. */
async function catchUp(queries: QueryClient, id: number, version: number): Promise<void> {
  const one = postQuery(id)
  // A reading that is on its way may have been before it, or after.
  if (queries.isFetching({ queryKey: one.queryKey }) > 0) await queries.query(one)
  const shown = findEverywhere<Post>(queries, postKeys.all, id)
  if (!shown.some((post) => knownVersion(post) < version)) return

  void queries.invalidateQueries({ queryKey: commentKeys.of(id) })
  const now = await queries.query({ ...one, staleTime: 0 })
  patchEverywhere<Post>(queries, postKeys.all, id, (post) => withChange(post, now))
}

/** What the server says of posts and comments while they are watched. */
export const postRealtime: RealtimeHandlers = (queries) => {
  const patch = (id: number, change: (post: Post) => Post) =>
    patchEverywhere(queries, postKeys.all, id, change)

  return {
    "topic.joined": ({ versions }) => {
      for (const [id, version] of versionsOf("post", versions))
        catchUp(queries, id, version).catch(() => undefined)
    },
    "post.likes.changed": ({ post_id, like_count, version }) =>
      patch(post_id, (post) => withLikes(post, like_count, version)),
    "post.changed": ({ post_id, post: shared }) => {
      if (shared) patch(post_id, (post) => withChange(post, shared))
      else void queries.invalidateQueries({ queryKey: postKeys.one(post_id) })
    },
    "post.deleted": ({ post_id }) => {
      removeEverywhere(queries, postKeys.all, post_id)
      void queries.invalidateQueries({ queryKey: postKeys.one(post_id) })
    },
    "comment.new": ({ post_id, comment, comment_count, version }) => {
      patch(post_id, (post) => withComments(post, comment_count, version))
      hearComment(queries, comment)
    },
    "comment.changed": ({ post_id, comment }) =>
      patchComment(queries, post_id, comment.id, (now) => ({
        ...now,
        body: comment.body,
        edited_at: comment.edited_at,
      })),
    "comment.deleted": ({ post_id, comment_id, stub, removed_ids, comment_count, version }) => {
      patch(post_id, (post) => withComments(post, comment_count, version))
      for (const id of [comment_id, ...removed_ids])
        patchComment(queries, post_id, id, (now) =>
          id === comment_id && stub ? { ...now, ...stub, can: {} } : null,
        )
    },
  }
}
