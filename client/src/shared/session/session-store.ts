import { create } from "zustand"

import type { paths } from "@/shared/api/schema.gen"

/** What sign-in, sign-up and refresh answer alike. */
export type SessionAnswer =
  paths["/api/v1/auth/login/"]["post"]["responses"][200]["content"]["application/json"]

export type SessionUser = SessionAnswer["user"]

export type SessionStatus = "starting" | "guest" | "signed-in" | "unreachable"

interface Session {
  status: SessionStatus
  user: SessionUser | null
  /** Lives in memory only; a reload asks for a new one. */
  token: string | null
  expiresAt: number
}

const guest: Session = { status: "guest", user: null, token: null, expiresAt: 0 }

export const useSession = create<Session>(() => ({ ...guest, status: "starting" }))

export function acceptAnswer(answer: SessionAnswer): void {
  useSession.setState({
    status: "signed-in",
    user: answer.user,
    token: answer.access_token,
    expiresAt: Date.now() + answer.expires_in * 1000,
  })
}

export function becomeGuest(): void {
  useSession.setState(guest)
}

/** The person signed in; only below the sign-in guard. */
export function useMe(): SessionUser {
  const user = useSession((session) => session.user)
  if (!user) throw new Error("useMe was called outside the sign-in guard")
  return user
}

/** Shows a changed name or picture in the shell at once. */
export function updateMe(change: Partial<SessionUser>): void {
  useSession.setState(({ user }) => ({ user: user && { ...user, ...change } }))
}
