import { queryOptions, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query"
import { useEffect } from "react"

import { firstPage } from "@/shared/api/pages"
import { useConnection } from "@/shared/realtime/connection-store"
import { realtime } from "@/shared/realtime/realtime"
import { useServerEvent, useTopic } from "@/shared/realtime/use-realtime"
import { useMe } from "@/shared/session/session-store"

import { fetchPosts, postKeys, postListQuery, type PostFilters, type PostPages } from "./queries"

type Feed = "home" | "public"

const publicFeed = "feed:public"
const pollEvery = 30_000
const newsKey = (feed: Feed) => ["post-news", feed] as const

const shownIn = (queries: QueryClient, feed: Feed) =>
  queries.getQueryData<PostPages>(postKeys.list({ feed }))?.pages[0]?.items ?? []

/** Ids of posts that came after the newest one shown. */
const newsQuery = (queries: QueryClient, feed: Feed, myId: number) =>
  queryOptions({
    queryKey: newsKey(feed),
    queryFn: async ({ signal }) => {
      // A feed that is on its way is waited for: what it brings is no news.
      await queries.infiniteQuery(postListQuery({ feed }))
      const page = await fetchPosts({ feed }, firstPage, signal)
      const shown = shownIn(queries, feed)
      const newest = Math.max(0, ...shown.map(({ id }) => id))
      return page.items
        .filter(({ id, author }) => id > newest && author.id !== myId)
        .map(({ id }) => id)
    },
    staleTime: pollEvery,
    initialData: () => [] as number[],
    initialDataUpdatedAt: () => queries.getQueryState(postKeys.list({ feed }))?.dataUpdatedAt,
    // Asked at every connect: see useFeedNews.
    meta: { onReconnect: "keep" },
  })

const askForNews = (queries: QueryClient, feed: Feed) =>
  void queries.invalidateQueries({ queryKey: newsKey(feed) })

/** What waits above a feed: told by the socket, asked for while there is none. */
export function useFeedNews(feed: Feed) {
  const queries = useQueryClient()
  const me = useMe()
  const filters: PostFilters = { feed }
  const online = useConnection(({ phase }) => phase === "online")
  const { data: ids } = useQuery({
    ...newsQuery(queries, feed, me.id),
    refetchInterval: online ? false : pollEvery,
  })

  useTopic(feed === "public" ? publicFeed : null)
  // What was posted between the reading of the feed and the listening was told to nobody here.
  useServerEvent("topic.joined", ({ topics }) => {
    if (feed === "public" && topics.includes(publicFeed)) askForNews(queries, feed)
  })
  useEffect(
    () => (feed === "home" ? realtime.when("up", () => askForNews(queries, feed)) : undefined),
    [queries, feed],
  )
  useServerEvent("post.new", ({ post_id, author_id }) => {
    const known = shownIn(queries, feed).some(({ id }) => id === post_id)
    if (author_id === me.id || known) return
    queries.setQueryData<number[]>(newsKey(feed), (now = []) =>
      now.includes(post_id) ? now : [...now, post_id],
    )
  })

  async function show(): Promise<void> {
    const page = await fetchPosts(filters, firstPage)
    queries.setQueryData<PostPages>(postKeys.list(filters), {
      pages: [page],
      pageParams: [firstPage],
    })
    queries.setQueryData<number[]>(newsKey(feed), [])
    scrollTo({ top: 0 })
  }

  return { count: ids.length, show }
}
