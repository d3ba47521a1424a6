interface EarlyAnswer {
  /** Of whom it was asked; null for a guest. */
  token: string | null
  response: Response
}

declare global {
  interface Window {
    /** What public/first.js asked for the page while the app was on its way, by path and query. */
    plazaAnswers?: Map<string, Promise<EarlyAnswer>>
  }
}

/** Milliseconds since the page began: after that a list would show a market of before. */
const freshFor = 30_000

/**
 * The answer that is on its way since the page began, once, and only for those it was asked for. Nothing if there
 * is none or it is no good: the caller asks anew.
 */
export async function earlyAnswer(
  { method, url }: Request,
  token: string | null,
): Promise<Response | undefined> {
  const { pathname, search } = new URL(url)
  const asked = method === "GET" ? window.plazaAnswers?.get(pathname + search) : undefined
  if (!asked) return undefined

  window.plazaAnswers?.delete(pathname + search)
  if (performance.now() > freshFor) return undefined
  const answer = await asked.catch(() => undefined)
  return answer?.token === token && answer.response.ok ? answer.response : undefined
}
