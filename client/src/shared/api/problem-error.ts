import { t } from "@/shared/text/words"

interface Problem {
  type?: string
  title?: string
  status: number
  code: string
  detail: string
  request_id?: string
  errors?: Record<string, string[]>
}

/** A refusal in the server's own words (RFC 9457), or the network's silence as status 0. */
export class ProblemError extends Error {
  readonly status: number
  readonly code: string
  readonly errors: Record<string, string[]>
  /** Seconds to wait, if the server said so. */
  readonly retryAfter: number | null
  /** The whole document, for members that only one problem has (`expected`, `lines`). */
  readonly document: Readonly<Record<string, unknown>>

  constructor(problem: Problem, retryAfter: number | null = null) {
    super(problem.detail)
    this.name = "ProblemError"
    this.status = problem.status
    this.code = problem.code
    this.errors = problem.errors ?? {}
    this.retryAfter = retryAfter
    this.document = { ...problem }
  }

  /** Worth trying again without a change: nobody answered, or the server was not well. */
  get isTransient(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500
  }
}

const sentences = (): Record<number, string> => ({
  0: t.unreachable,
  413: t.fileTooLarge,
  429: t.tooFast,
})

function isProblem(value: unknown): value is Partial<Problem> {
  return typeof value === "object" && value !== null && "detail" in value
}

/** Makes a Problem of whatever came back: a document, a proxy's HTML page, or nothing at all. */
export function toProblem(body: unknown, status: number, retryAfter?: string | null): ProblemError {
  const given = isProblem(body) ? body : {}
  const seconds = Number(retryAfter ?? Number.NaN)
  return new ProblemError(
    {
      ...given,
      status: given.status ?? status,
      code: given.code ?? (status === 0 ? "unreachable" : "unknown"),
      detail: given.detail ?? sentences()[status] ?? t.ourFault,
    },
    Number.isFinite(seconds) ? seconds : null,
  )
}

/** The sentence to show for any error. */
export function sentenceFor(error: unknown): string {
  return error instanceof ProblemError ? error.message : toProblem(null, 500).message
}
