import {
  infiniteQueryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query"

import { api, unwrap } from "@/shared/api/client"
import { firstPage, nextPage } from "@/shared/api/pages"

import {
  addReply,
  append,
  changeIn,
  changePages,
  type Comment,
  type CommentPages,
} from "./comment-tree"

export const commentKeys = {
  of: (postId: number) => ["comments", postId] as const,
  top: (postId: number) => ["comments", postId, "top"] as const,
  replies: (postId: number, id: number) => ["comments", postId, "replies", id] as const,
  sending: (postId: number) => ["comments", postId, "sending"] as const,
}

export const commentsQuery = (postId: number) =>
  infiniteQueryOptions({
    queryKey: commentKeys.top(postId),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/posts/{post_id}/comments/", {
          params: { path: { post_id: postId }, query: { limit: 50, ...pageParam } },
          signal,
        }),
      ),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

/** All replies of one comment, asked for once a reader wants more than the first three. */
export const repliesQuery = (postId: number, id: number) =>
  infiniteQueryOptions({
    queryKey: commentKeys.replies(postId, id),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/comments/{comment_id}/replies/", {
          params: { path: { comment_id: id }, query: { limit: 50, ...pageParam } },
          signal,
        }),
      ),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

/** Changes one comment in every cached list of its post. */
export function patchComment(
  queries: QueryClient,
  postId: number,
  id: number,
  change: (comment: Comment) => Comment | null,
): void {
  queries.setQueriesData<CommentPages>({ queryKey: commentKeys.of(postId) }, (data) =>
    changePages(data, (comments) => changeIn(comments, id, change)),
  )
}

/** A new comment takes its place: at the end, or below what it answers. */
export function placeComment(queries: QueryClient, comment: Comment, own = false): void {
  const { post_id, parent_id } = comment
  if (parent_id === null) {
    queries.setQueryData<CommentPages>(commentKeys.top(post_id), (data) =>
      append(data, comment, own),
    )
    return
  }
  queries.setQueriesData<CommentPages>({ queryKey: commentKeys.of(post_id) }, (data) =>
    addReply(data, comment),
  )
  queries.setQueryData<CommentPages>(commentKeys.replies(post_id, parent_id), (data) =>
    append(data, comment, own),
  )
}

interface Said {
  body: string
  parentId: number | null
}

/** Says something below a post. While it is on its way it is shown by `useSending`. */
export function useComment(postId: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: commentKeys.sending(postId),
    mutationFn: ({ body, parentId }: Said) =>
      unwrap(
        api.POST("/api/v1/posts/{post_id}/comments/", {
          params: { path: { post_id: postId } },
          body: { body, parent_id: parentId },
        }),
      ),
    onSuccess: (comment) => placeComment(queries, comment, true),
  })
}

export function useEditComment(comment: Comment) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: string) =>
      unwrap(
        api.PATCH("/api/v1/comments/{comment_id}/", {
          params: { path: { comment_id: comment.id } },
          body: { body },
        }),
      ),
    onSuccess: ({ body, edited_at }) =>
      patchComment(queries, comment.post_id, comment.id, (now) => ({ ...now, body, edited_at })),
  })
}

export function useDeleteComment(comment: Comment) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.DELETE("/api/v1/comments/{comment_id}/", {
          params: { path: { comment_id: comment.id } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: commentKeys.of(comment.post_id) }),
  })
}
