import { refreshSession, sessionStarted } from "@/shared/session/session"
import { useSession } from "@/shared/session/session-store"

import { earlyAnswer } from "./early-answers"
import { toProblem } from "./problem-error"

function withToken(request: Request): Request {
  const { token } = useSession.getState()
  if (token) request.headers.set("Authorization", `Bearer ${token}`)
  return request
}

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    if (request.signal.aborted) throw error
    throw toProblem(null, 0)
  }
}

/** fetch with the access token; an expired one is renewed and the request sent once more. */
export async function sessionFetch(request: Request): Promise<Response> {
  await sessionStarted()
  const { token } = useSession.getState()
  const early = await earlyAnswer(request, token)
  if (early) return early

  const hadToken = token !== null
  const again = hadToken ? request.clone() : null

  const response = await send(withToken(request))
  if (response.status !== 401 || again === null || !(await refreshSession())) return response
  return send(withToken(again))
}
