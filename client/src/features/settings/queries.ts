import {
  infiniteQueryOptions,
  useMutation,
  useQueryClient,
  type InfiniteData,
} from "@tanstack/react-query"
import { useState } from "react"

import { api, unwrap } from "@/shared/api/client"
import { firstPage, nextPage, type Page, type PageParam } from "@/shared/api/pages"
import { removeEverywhere } from "@/shared/api/patch-everywhere"
import type { components } from "@/shared/api/schema.gen"
import { fileForm, upload } from "@/shared/api/upload"
import { mayLeave } from "@/shared/session/leaving"
import { endSession } from "@/shared/session/session"
import { updateMe, type SessionUser } from "@/shared/session/session-store"

export type DeviceSession = components["schemas"]["DeviceSession"]
type EditMe = components["schemas"]["EditMe"]
type PasswordChange = components["schemas"]["PasswordChange"]

export const sessionsKey = ["sessions"] as const

/** What one changes about oneself shows in the shell at once, and everywhere else when asked again. */
function useShowMe() {
  const queries = useQueryClient()
  return (me: SessionUser) => {
    updateMe(me)
    void queries.invalidateQueries({ queryKey: ["people"] })
  }
}

export function useEditMe() {
  const showMe = useShowMe()
  return useMutation({
    mutationFn: (body: EditMe) => unwrap(api.PATCH("/api/v1/users/me/", { body })),
    onSuccess: showMe,
  })
}

/** Sends a picture of oneself, and tells how far it is. */
export function useSetAvatar() {
  const [share, setShare] = useState(0)
  const showMe = useShowMe()
  const mutation = useMutation({
    mutationFn: (file: File) => {
      setShare(0)
      return upload<SessionUser>({
        url: "/api/v1/users/me/avatar/",
        method: "PUT",
        body: fileForm(file),
        onProgress: setShare,
      })
    },
    onSuccess: showMe,
  })
  return { ...mutation, share }
}

export function useRemoveAvatar() {
  const showMe = useShowMe()
  return useMutation({
    mutationFn: () => unwrap(api.DELETE("/api/v1/users/me/avatar/")),
    onSuccess: showMe,
  })
}

export function useChangePassword() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: PasswordChange) =>
      unwrap(api.POST("/api/v1/auth/password/change/", { body })),
    // Every other session has ended with it.
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionsKey }),
  })
}

/** The devices on which one is signed in. */
export const sessionsQuery = () =>
  infiniteQueryOptions({
    queryKey: sessionsKey,
    queryFn: ({ pageParam, signal }) =>
      unwrap(api.GET("/api/v1/auth/sessions/", { params: { query: pageParam }, signal })),
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
    staleTime: 0,
  })

export type SessionPages = InfiniteData<Page<DeviceSession>, PageParam>

export function useEndSession() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id }: DeviceSession) =>
      unwrap(
        api.DELETE("/api/v1/auth/sessions/{session_id}/", { params: { path: { session_id: id } } }),
      ),
    onSuccess: (_answer, { id }) => removeEverywhere(queries, sessionsKey, id),
  })
}

/** Here too. What waits to be sent is asked about first. */
export function useSignOutEverywhere() {
  return useMutation({
    mutationFn: async () => {
      if (!(await mayLeave())) return
      await unwrap(api.POST("/api/v1/auth/logout-all/"))
      endSession()
    },
  })
}
