import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query"

import { api, unwrap } from "@/shared/api/client"
import type { Person, Profile } from "@/shared/api/nouns"
import { firstPage, nextPage } from "@/shared/api/pages"
import { patchEverywhere } from "@/shared/api/patch-everywhere"
import { sentenceFor } from "@/shared/api/problem-error"
import { toastError } from "@/shared/ui/toast"

import { t } from "./text"

export type Circle = "followers" | "following"

/** Everything below `all` holds people, so that one patch reaches each list and profile. */
export const peopleKeys = {
  all: ["people"] as const,
  one: (username: string) => ["people", "one", username.toLowerCase()] as const,
  circle: (username: string, circle: Circle) => ["people", circle, username.toLowerCase()] as const,
  named: (q: string) => ["people", "named", q] as const,
  writers: (tag: string) => ["people", "writers", tag] as const,
}

export const profileQuery = (username: string) =>
  queryOptions({
    queryKey: peopleKeys.one(username),
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/users/{username}/", { params: { path: { username } }, signal })),
  })

/** Who follows a person, or whom they follow, the latest first. */
export const circleQuery = (username: string, circle: Circle) =>
  infiniteQueryOptions({
    queryKey: peopleKeys.circle(username, circle),
    queryFn: ({ pageParam, signal }) => {
      const options = { params: { path: { username }, query: pageParam }, signal }
      return unwrap(
        circle === "followers"
          ? api.GET("/api/v1/users/{username}/followers/", options)
          : api.GET("/api/v1/users/{username}/following/", options),
      )
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

/** People whose name or handle contains these letters. */
export const namedQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: peopleKeys.named(q),
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET("/api/v1/users/", { params: { query: { q, ...pageParam } }, signal })),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
    enabled: q !== "",
  })

/** Somebody who writes, with their latest words. */
export interface Writer extends Person {
  followed_by_me: boolean
  says: string
}

const writersAtMost = 6

/** Others who wrote lately, or lately about a tag: whom to follow when one knows nobody yet. */
export const writersQuery = (me: Person, tag: string) =>
  queryOptions({
    queryKey: peopleKeys.writers(tag),
    queryFn: async ({ signal }) => {
      const about = tag ? { tag } : { feed: "public" as const }
      const path = { username: me.username }
      const [posts, followed] = await Promise.all([
        unwrap(api.GET("/api/v1/posts/", { params: { query: { ...about, limit: 60 } }, signal })),
        unwrap(
          api.GET("/api/v1/users/{username}/following/", {
            params: { path, query: { limit: 100 } },
            signal,
          }),
        ),
      ])
      const mine = new Set(followed.items.map(({ id }) => id))
      const writers = new Map<number, Writer>()
      for (const { author, body } of posts.items)
        if (author.id !== me.id && !writers.has(author.id))
          writers.set(author.id, { ...author, followed_by_me: mine.has(author.id), says: body })
      return { items: [...writers.values()].slice(0, writersAtMost) }
    },
    // Whoever is being looked at stays where they are.
    staleTime: Infinity,
    meta: { onReconnect: "keep" },
  })

/** A row of a list, or a whole profile: both know whether one follows. */
type Followable = { id: number; followed_by_me: boolean } & Partial<Pick<Profile, "counts">>

function patchFollow(queries: QueryClient, id: number, following: boolean, count?: number): void {
  patchEverywhere<Followable>(queries, peopleKeys.all, id, (person) => {
    const step = person.followed_by_me === following ? 0 : following ? 1 : -1
    const counts = person.counts && {
      ...person.counts,
      followers: count ?? Math.max(0, person.counts.followers + step),
    }
    return { ...person, followed_by_me: following, ...(counts && { counts }) }
  })
}

/** Shows the change at once; if the server refuses, takes it back and says why. */
export function useFollow({ id, username, display_name }: Person) {
  const queries = useQueryClient()

  return useMutation({
    // Two clicks in a row reach the server one after the other.
    scope: { id: `follow-${id}` },
    mutationFn: (following: boolean) => {
      const options = { params: { path: { username } } }
      return unwrap(
        following
          ? api.PUT("/api/v1/users/{username}/follow/", options)
          : api.DELETE("/api/v1/users/{username}/follow/", options),
      )
    },
    onMutate: (following) => patchFollow(queries, id, following),
    onSuccess: ({ following, follower_count }) => {
      patchFollow(queries, id, following, follower_count)
      void queries.invalidateQueries({
        queryKey: peopleKeys.circle(username, "followers"),
        refetchType: "none",
      })
      // The home feed holds their posts from now on, or no longer: asked for when it is opened.
      void queries.invalidateQueries({
        queryKey: ["posts", "list", { feed: "home" }],
        refetchType: "none",
      })
    },
    onError: (error, following) => {
      patchFollow(queries, id, !following)
      const said = following ? t.notFollowed(display_name) : t.stillFollowed(display_name)
      toastError(`${said} ${sentenceFor(error)}`)
    },
  })
}
