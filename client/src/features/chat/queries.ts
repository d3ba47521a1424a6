import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query"

import { api, unwrap } from "@/shared/api/client"
import { firstPage, nextPage } from "@/shared/api/pages"
import type { components } from "@/shared/api/schema.gen"

import { joinOlder, startTimeline, type Timeline } from "./timeline"

export type Conversation = components["schemas"]["Conversation"]
export type Message = components["schemas"]["Message"]
export type SharedMessage = components["schemas"]["SharedMessage"]

const olderPage = 40

export const chatKeys = {
  conversations: ["chat", "conversations"] as const,
  list: ["chat", "conversations", "list"] as const,
  one: (id: number) => ["chat", "conversations", "one", id] as const,
  timelines: ["chat", "timeline"] as const,
  timeline: (id: number) => ["chat", "timeline", id] as const,
  people: (text: string) => ["chat", "people", text] as const,
}

export const conversationListQuery = () =>
  infiniteQueryOptions({
    queryKey: chatKeys.list,
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET("/api/v1/conversations/", { params: { query: pageParam }, signal })),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

export const conversationQuery = (id: number) =>
  queryOptions({
    queryKey: chatKeys.one(id),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/conversations/{conversation_id}/", {
          params: { path: { conversation_id: id } },
          signal,
        }),
      ),
  })

function getMessages(id: number, query: { before_seq?: number; limit?: number }) {
  return unwrap(
    api.GET("/api/v1/conversations/{conversation_id}/messages/", {
      params: { path: { conversation_id: id }, query },
    }),
  )
}

/** The newest messages; what comes later is joined on by the socket, so it is never fetched twice. */
export const timelineQuery = (id: number) =>
  queryOptions({
    queryKey: chatKeys.timeline(id),
    queryFn: async () => {
      const page = await getMessages(id, { limit: olderPage })
      return startTimeline(page.items, page.has_more)
    },
    staleTime: Infinity,
    meta: { onReconnect: "keep" },
  })

/** Brings what was said before the oldest message that is shown. */
export function useOlderMessages(id: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (beforeSeq: number) => getMessages(id, { before_seq: beforeSeq, limit: olderPage }),
    onSuccess: (page) =>
      queries.setQueryData(chatKeys.timeline(id), (shown: Timeline | undefined) =>
        shown ? joinOlder(shown, page.items, page.has_more) : shown,
      ),
  })
}

export function getEvents(id: number, after: number) {
  return unwrap(
    api.GET("/api/v1/conversations/{conversation_id}/events/", {
      params: { path: { conversation_id: id }, query: { after } },
    }),
  )
}

export function postMessage(id: number, body: components["schemas"]["NewMessage"]) {
  return unwrap(
    api.POST("/api/v1/conversations/{conversation_id}/messages/", {
      params: { path: { conversation_id: id } },
      body,
    }),
  )
}

/** Starts talking with somebody, or finds the conversation there is. */
export function useStartConversation() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (memberId: number) =>
      unwrap(api.POST("/api/v1/conversations/", { body: { member_ids: [memberId] } })),
    onSuccess: (conversation) => {
      queries.setQueryData(chatKeys.one(conversation.id), conversation)
      return queries.invalidateQueries({ queryKey: chatKeys.list })
    },
  })
}

/** Somebody by name, to begin a conversation with. */
export const personQuery = (username: string) =>
  queryOptions({
    queryKey: ["chat", "person", username] as const,
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/users/{username}/", { params: { path: { username } }, signal })),
  })

export const peopleQuery = (text: string) =>
  queryOptions({
    queryKey: chatKeys.people(text),
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/users/", { params: { query: { q: text, limit: 8 } }, signal })),
    enabled: text !== "",
  })

/** The last event of each conversation that is known here. */
export function knownHeads(queries: QueryClient): Record<string, number> {
  const heads: Record<string, number> = {}
  for (const [key, timeline] of queries.getQueriesData<Timeline>({ queryKey: chatKeys.timelines }))
    if (timeline) heads[String(key[2])] = timeline.lastEvent
  return heads
}
