import { http, HttpResponse } from "msw"
import { afterEach, beforeEach, expect, it } from "vitest"

import { api, unwrap } from "@/shared/api/client"
import { makeAnswer, signInAs } from "@/shared/testing/people"
import { at, refusal, server } from "@/shared/testing/server"

import { refreshSession, startSession } from "./session"
import { useSession } from "./session-store"

const cookie = "plaza_csrf_3000"

beforeEach(() => {
  document.cookie = `${cookie}=double; path=/`
})
afterEach(() => {
  document.cookie = `${cookie}=; path=/; max-age=0`
})

function serverRenews(answer = makeAnswer({ access_token: "renewed" })) {
  const asked: (string | null)[] = []
  server.use(
    http.post(at("/auth/refresh/"), ({ request }) => {
      asked.push(request.headers.get("X-CSRF-TOKEN"))
      return HttpResponse.json(answer)
    }),
  )
  return asked
}

it("takes the session up again after a reload", async () => {
  const asked = serverRenews()

  await startSession()

  expect(asked).toEqual(["double"])
  expect(useSession.getState()).toMatchObject({ status: "signed-in", token: "renewed" })
})

it("takes the answer that was asked for before the app came, and asks no more", async () => {
  const asked = serverRenews()
  window.plazaRefresh = Promise.resolve(Response.json(makeAnswer({ access_token: "early" })))

  await startSession()
  expect(useSession.getState()).toMatchObject({ status: "signed-in", token: "early" })
  expect(asked).toEqual([])

  await refreshSession()
  expect(useSession.getState().token).toBe("renewed")
})

it("is not ended by an early question that found no server", async () => {
  window.plazaRefresh = Promise.reject(new TypeError("Failed to fetch"))

  await startSession()

  expect(useSession.getState().status).toBe("unreachable")
})

it("sends nothing as a visitor while the session is still being taken up", async () => {
  serverRenews()
  let sent: string | null = "nothing"
  server.use(
    http.get(at("/orders/"), ({ request }) => {
      sent = request.headers.get("Authorization")
      return HttpResponse.json({ items: [], next_cursor: null })
    }),
  )

  void startSession()
  await unwrap(api.GET("/api/v1/orders/"))

  expect(sent).toBe("Bearer renewed")
})

it("does not ask for visitors", async () => {
  document.cookie = `${cookie}=; path=/; max-age=0`
  const asked = serverRenews()

  await startSession()

  expect(asked).toEqual([])
  expect(useSession.getState().status).toBe("guest")
})

it("asks once, however many call at the same time", async () => {
  const asked = serverRenews()

  await Promise.all([refreshSession(), refreshSession(), refreshSession()])

  expect(asked).toHaveLength(1)
})

it("ends when the server refuses, and not when the server is away", async () => {
  signInAs()
  server.use(http.post(at("/auth/refresh/"), () => HttpResponse.error()))
  expect(await refreshSession()).toBe(false)
  expect(useSession.getState().status).toBe("signed-in")

  server.use(http.post(at("/auth/refresh/"), () => refusal(503, "away", "Back in a minute.")))
  expect(await refreshSession()).toBe(false)
  expect(useSession.getState().status).toBe("signed-in")

  server.use(http.post(at("/auth/refresh/"), () => refusal(401, "token_reused", "Sign in again.")))
  expect(await refreshSession()).toBe(false)
  expect(useSession.getState().status).toBe("guest")
})

it("renews an expired token and sends the request once more", async () => {
  signInAs()
  serverRenews()
  const tokens: (string | null)[] = []
  server.use(
    http.post(at("/auth/logout/"), ({ request }) => {
      const token = request.headers.get("Authorization")
      tokens.push(token)
      return token === "Bearer renewed"
        ? new HttpResponse(null, { status: 204 })
        : refusal(401, "token_expired", "Your token has expired.")
    }),
  )

  await unwrap(api.POST("/api/v1/auth/logout/"))

  expect(tokens).toEqual(["Bearer token-1", "Bearer renewed"])
})

it("gives up after one renewal", async () => {
  signInAs()
  const asked = serverRenews()
  server.use(
    http.post(at("/auth/logout/"), () => refusal(401, "token_expired", "Your token has expired.")),
  )

  await expect(unwrap(api.POST("/api/v1/auth/logout/"))).rejects.toMatchObject({ status: 401 })
  expect(asked).toHaveLength(1)
})
