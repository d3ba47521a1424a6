import { acceptAnswer, type SessionAnswer, type SessionUser } from "@/shared/session/session-store"

/** Mara, unless the test says otherwise. */
export function makeUser(change: Partial<SessionUser> = {}): SessionUser {
  const mara = {
    id: 1,
    email: "mara@example.org",
    username: "mara",
    display_name: "Mara Quill",
    avatar: null,
    bio: "",
    counts: { followers: 0, following: 0, posts: 0 },
    grants: [],
    created_at: "2026-11-01T12:00:00Z",
  }
  return { ...mara, ...change }
}

export function makeAnswer(change: Partial<SessionAnswer> = {}): SessionAnswer {
  return { access_token: "token-1", expires_in: 900, user: makeUser(), ...change }
}

/** From here on somebody is signed in; the setup signs out after each test. */
export function signInAs(change: Partial<SessionUser> = {}): SessionUser {
  const user = makeUser(change)
  acceptAnswer(makeAnswer({ user }))
  return user
}
