import { useMutation } from "@tanstack/react-query"

import { api, unwrap } from "@/shared/api/client"
import { mayLeave } from "@/shared/session/leaving"
import { beginSession, endSession } from "@/shared/session/session"

export interface Credentials {
  email: string
  password: string
}

export interface Newcomer extends Credentials {
  display_name?: string
}

export function useSignIn() {
  return useMutation({
    mutationFn: (body: Credentials) => unwrap(api.POST("/api/v1/auth/login/", { body })),
    onSuccess: beginSession,
  })
}

export function useSignUp() {
  return useMutation({
    mutationFn: (body: Newcomer) => unwrap(api.POST("/api/v1/auth/register/", { body })),
    onSuccess: beginSession,
  })
}

/** Leaves on this device. Should the server not answer, the session still ends here. */
export function useSignOut() {
  return useMutation({
    mutationFn: async () => {
      if (!(await mayLeave())) return
      await unwrap(api.POST("/api/v1/auth/logout/")).catch(() => undefined)
      endSession()
    },
  })
}
