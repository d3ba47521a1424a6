import {
  BrowserClient,
  captureException,
  dedupeIntegration,
  defaultStackParser,
  globalHandlersIntegration,
  linkedErrorsIntegration,
  makeFetchTransport,
  setCurrentClient,
} from "@sentry/browser"
import type { ErrorEvent, EventHint } from "@sentry/browser"

import { ProblemError } from "@/shared/api/problem-error"

import { fellOver } from "./fell-over"

const mostReports = 10
const hidden = "[hidden]"
const rules: [RegExp, string][] = [
  [/\b(bearer|basic)\s+[\w.~+/=-]{4,}/gi, `$1 ${hidden}`],
  [/\beyJ[\w-]+\.[\w-]+(\.[\w-]*)?/g, hidden],
  [
    /([\w-]*(?:password|secret|token|authorization|csrf|card|cvc)["']?\s*[=:]\s*)("[^"]*"|'[^']*'|[^\s,;&)}\]"']+)/gi,
    `$1${hidden}`,
  ],
  [/((?:\w:\/\/|(?<![\w/])\/)[^\s?#"'<>]*)[?#][^\s"'<>:]+/g, `$1?${hidden}`],
  [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, hidden],
  [/(?<![\w.-])(\d[ -]?){12,15}\d(?![\w.-])/g, hidden],
  [/(?<![\w/.-])(?=[\w-]*\d)(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{22,}/g, hidden],
]

/** The text without tokens, passwords, card numbers, e-mail addresses and queries. */
export function scrub(text: string): string {
  return rules.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text)
}

/** Only what helps to find the fault: where it was, not who was there or what they said. */
function onlyWhatHelps(event: ErrorEvent, hint: EventHint): ErrorEvent | null {
  const error = hint.originalException
  // A refusal is no fault of the client's, and silence is the network's.
  if (error instanceof ProblemError && error.status < 500) return null
  const request = error instanceof ProblemError ? error.document.request_id : undefined
  const values = event.exception?.values?.map(({ type, value, stacktrace, mechanism }) => ({
    type,
    value: value && scrub(value),
    mechanism: mechanism && { type: mechanism.type, handled: mechanism.handled },
    stacktrace: {
      frames: stacktrace?.frames?.map(({ filename, function: name, lineno, colno }) => ({
        filename: filename && scrub(filename),
        function: name,
        lineno,
        colno,
      })),
    },
  }))
  const { event_id, timestamp, platform, level, release, environment } = event
  return {
    ...{ type: undefined, event_id, timestamp, platform, level, release, environment },
    exception: { values },
    tags: typeof request === "string" ? { request_id: request } : undefined,
  }
}

/** Report errors nobody foresaw to where the page's tag says. */
export function startReports(tag: HTMLMetaElement): BrowserClient {
  let left = mostReports
  const client = new BrowserClient({
    dsn: tag.content,
    release: tag.dataset.release ?? "",
    environment: tag.dataset.environment ?? "",
    transport: (options) => makeFetchTransport(options, fetch),
    stackParser: defaultStackParser,
    integrations: [globalHandlersIntegration(), linkedErrorsIntegration(), dedupeIntegration()],
    dataCollection: { userInfo: false },
    maxBreadcrumbs: 0,
    sendClientReports: false,
    beforeSend: (event, hint) => (left-- > 0 ? onlyWhatHelps(event, hint) : null),
  })
  setCurrentClient(client)
  client.init()
  window.addEventListener(fellOver, (event) => {
    captureException((event as CustomEvent<unknown>).detail)
  })
  return client
}
