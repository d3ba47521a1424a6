import { readCsrfCookie } from "./csrf-cookie"
import { acceptAnswer, becomeGuest, useSession, type SessionAnswer } from "./session-store"

declare global {
  interface Window {
    /** What public/first.js asked while the app was on its way. */
    plazaRefresh?: Promise<Response>
  }
}

type Word = { kind: "renewed"; answer: SessionAnswer } | { kind: "ended" }

const refreshBefore = 2 * 60_000
const retryAfter = 15_000

const channel =
  typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("plaza.session")
let timer: ReturnType<typeof setTimeout> | undefined
let running: Promise<boolean> | null = null
let starting: Promise<void> = Promise.resolve()

function csrf(): string | null {
  return readCsrfCookie(document.cookie, location.port)
}

function isFresh(): boolean {
  const { token, expiresAt } = useSession.getState()
  return token !== null && expiresAt - Date.now() > refreshBefore
}

function schedule(delay?: number): void {
  clearTimeout(timer)
  const { status, expiresAt } = useSession.getState()
  if (status !== "signed-in") return
  timer = setTimeout(
    () => void refreshSession(),
    delay ?? Math.max(0, expiresAt - Date.now() - refreshBefore),
  )
}

function accept(answer: SessionAnswer): void {
  acceptAnswer(answer)
  schedule()
}

function end(): void {
  clearTimeout(timer)
  becomeGuest()
}

/** The answer that is on its way since the page began, once. */
function takeEarlyAnswer(): Promise<Response> | undefined {
  const { plazaRefresh } = window
  delete window.plazaRefresh
  return plazaRefresh
}

/** Only a refusal ends the session; a network that is down or a server that restarts does not. */
async function askForToken(): Promise<boolean> {
  const token = csrf()
  if (token === null) {
    end()
    return false
  }

  let response: Response
  try {
    response = await (takeEarlyAnswer() ??
      fetch(new URL("/api/v1/auth/refresh/", location.origin), {
        method: "POST",
        headers: { "X-CSRF-TOKEN": token },
      }))
  } catch {
    return hold()
  }

  if (response.ok) {
    const answer = (await response.json()) as SessionAnswer
    accept(answer)
    channel?.postMessage({ kind: "renewed", answer } satisfies Word)
    return true
  }
  if (response.status >= 500 || response.status === 429) return hold()
  end()
  return false
}

function hold(): false {
  if (useSession.getState().status === "signed-in") schedule(retryAfter)
  else useSession.setState({ status: "unreachable" })
  return false
}

/** One tab at a time: those that waited find the answer of the first and ask no more. */
async function oneAtATime(stale: string | null): Promise<boolean> {
  const task = () => {
    const { token } = useSession.getState()
    return token !== stale && isFresh() ? Promise.resolve(true) : askForToken()
  }
  return "locks" in navigator ? navigator.locks.request("plaza.session", task) : task()
}

/** Gets a new access token. Calls that overlap share one answer. */
export function refreshSession(): Promise<boolean> {
  running ??= oneAtATime(useSession.getState().token).finally(() => {
    running = null
  })
  return running
}

/** Begins, or takes over, a session that the server has just granted. */
export function beginSession(answer: SessionAnswer): void {
  accept(answer)
  channel?.postMessage({ kind: "renewed", answer } satisfies Word)
}

/** Forgets the session in all tabs. The server is told by the caller. */
export function endSession(): void {
  end()
  channel?.postMessage({ kind: "ended" } satisfies Word)
}

function hear({ data }: MessageEvent<Word>): void {
  if (data.kind === "renewed") accept(data.answer)
  else end()
}

function onWake(): void {
  if (document.visibilityState !== "visible") return
  const { status } = useSession.getState()
  if (status === "unreachable" || (status === "signed-in" && !isFresh())) void refreshSession()
}

/** Called once, before the first paint: takes the session up again if there seems to be one. */
export function startSession(): Promise<void> {
  channel?.addEventListener("message", hear)
  document.addEventListener("visibilitychange", onWake)
  window.addEventListener("online", onWake)

  starting = takeUp()
  return starting
}

async function takeUp(): Promise<void> {
  if (csrf() === null) becomeGuest()
  else await refreshSession()
}

/** Until then nobody knows who asks: a request sent earlier would be a guest's. */
export function sessionStarted(): Promise<void> {
  return starting
}
