import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
  type UseQueryResult,
} from "@tanstack/react-query"

import { api, unwrap } from "@/shared/api/client"
import { firstPage, nextPage, type Page, type PageParam } from "@/shared/api/pages"
import { findEverywhere, patchEverywhere, removeEverywhere } from "@/shared/api/patch-everywhere"
import type { components } from "@/shared/api/schema.gen"
import { updateMe, useSession } from "@/shared/session/session-store"

import type { Post } from "./post"

export type PostFilters = { feed: "home" | "public" } | { tag: string } | { author: string }
export type NewPost = components["schemas"]["NewPost"]
export type EditPost = components["schemas"]["EditPost"]

export const postKeys = {
  all: ["posts"] as const,
  lists: ["posts", "list"] as const,
  list: (filters: PostFilters) => ["posts", "list", filters] as const,
  one: (id: number) => ["posts", "one", id] as const,
  likes: (id: number) => ["post-likes", id] as const,
  history: (id: number) => ["post-history", id] as const,
  tags: (q: string) => ["tags", q] as const,
}

export type PostPages = InfiniteData<Page<Post>, PageParam>

export function fetchPosts(filters: PostFilters, page: PageParam, signal?: AbortSignal) {
  const query = { ...filters, ...page }
  return unwrap(api.GET("/api/v1/posts/", { params: { query }, ...(signal && { signal }) }))
}

/** A list the reader may be in the middle of: it moves only when they ask. */
export const postListQuery = (filters: PostFilters) =>
  infiniteQueryOptions({
    queryKey: postKeys.list(filters),
    queryFn: ({ pageParam, signal }) => fetchPosts(filters, pageParam, signal),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
    staleTime: Infinity,
    meta: { onReconnect: "keep" },
  })

export const postQuery = (id: number) =>
  queryOptions({
    queryKey: postKeys.one(id),
    queryFn: ({ signal }): Promise<Post> =>
      unwrap(api.GET("/api/v1/posts/{post_id}/", { params: { path: { post_id: id } }, signal })),
  })

/** Starts from the list that one came from, and asks for what is true now. */
export function usePost(id: number): UseQueryResult<Post> {
  const queries = useQueryClient()
  return useQuery({
    ...postQuery(id),
    placeholderData: () => findEverywhere<Post>(queries, postKeys.lists, id)[0],
  })
}

export const likersQuery = (id: number) =>
  infiniteQueryOptions({
    queryKey: postKeys.likes(id),
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/posts/{post_id}/likes/", {
          params: { path: { post_id: id }, query: pageParam },
          signal,
        }),
      ),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

export const historyQuery = (id: number) =>
  queryOptions({
    queryKey: postKeys.history(id),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/posts/{post_id}/history/", {
          params: { path: { post_id: id }, query: { limit: 100 } },
          signal,
        }),
      ),
    staleTime: 0,
  })

export const tagsQuery = (q: string) =>
  queryOptions({
    queryKey: postKeys.tags(q),
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/tags/", { params: { query: { q, limit: 12 } }, signal })),
    staleTime: 5 * 60_000,
  })

/** Shows the like at once; if the server refuses, takes it back. */
export function useLikePost(postId: number) {
  const queries = useQueryClient()
  const patch = (id: number, change: (post: Post) => Post) =>
    patchEverywhere(queries, postKeys.all, id, change)

  return useMutation({
    // Two clicks in a row reach the server one after the other.
    scope: { id: `like-${postId}` },
    mutationFn: ({ id, liked_by_me }: Post) => {
      const params = { params: { path: { post_id: id } } }
      return unwrap(
        liked_by_me
          ? api.DELETE("/api/v1/posts/{post_id}/like/", params)
          : api.PUT("/api/v1/posts/{post_id}/like/", params),
      )
    },
    onMutate: ({ id, liked_by_me }) =>
      patch(id, (post) => ({
        ...post,
        liked_by_me: !liked_by_me,
        like_count: Math.max(0, post.like_count + (liked_by_me ? -1 : 1)),
      })),
    onSuccess: ({ liked, like_count }, { id }) => {
      patch(id, (post) => ({ ...post, liked_by_me: liked, like_count }))
      void queries.invalidateQueries({ queryKey: postKeys.likes(id) })
    },
    onError: (_error, { id, liked_by_me, like_count }) =>
      patch(id, (post) => ({ ...post, liked_by_me, like_count })),
  })
}

const belongsIn = (post: Post, filters: PostFilters): boolean => {
  if ("feed" in filters) return filters.feed === "home" || post.audience === "public"
  if ("tag" in filters) return post.tags.includes(filters.tag.toLowerCase())
  return filters.author === post.author.username
}

function countOwnPost(): void {
  const { user } = useSession.getState()
  if (user) updateMe({ counts: { ...user.counts, posts: user.counts.posts + 1 } })
}

/** One's own new post stands at the top of every list it belongs to. */
export function putOnTop(queries: QueryClient, post: Post): void {
  for (const [key] of queries.getQueriesData({ queryKey: ["posts", "list"] })) {
    if (!belongsIn(post, key[2] as PostFilters)) continue
    queries.setQueryData<PostPages>(key, (data) => {
      const [first, ...rest] = data?.pages ?? []
      if (!data || !first) return data
      return { ...data, pages: [{ ...first, items: [post, ...first.items] }, ...rest] }
    })
  }
}

export function useCreatePost() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...body }: NewPost & { key: string }) =>
      unwrap(api.POST("/api/v1/posts/", { body, params: { header: { "Idempotency-Key": key } } })),
    onSuccess: (post) => {
      putOnTop(queries, post)
      countOwnPost()
    },
  })
}

export function useEditPost(id: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: EditPost) =>
      unwrap(api.PATCH("/api/v1/posts/{post_id}/", { params: { path: { post_id: id } }, body })),
    onSuccess: (post) => patchEverywhere<Post>(queries, postKeys.all, id, () => post),
  })
}

export function useDeletePost(id: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () =>
      unwrap(api.DELETE("/api/v1/posts/{post_id}/", { params: { path: { post_id: id } } })),
    onSuccess: () => removeEverywhere(queries, postKeys.all, id),
  })
}
