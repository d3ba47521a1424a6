import { refreshSession } from "@/shared/session/session"
import { useSession } from "@/shared/session/session-store"
import { t } from "@/shared/text/words"

import { ProblemError, toProblem } from "./problem-error"

interface Upload {
  url: string
  method?: "POST" | "PUT"
  body: FormData
  headers?: Record<string, string>
  signal?: AbortSignal
  /** Called with 0 to 1. */
  onProgress?: (share: number) => void
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function attempt<Answer>({ url, method, body, headers, signal, onProgress }: Upload) {
  return new Promise<Answer>((resolve, reject) => {
    // fetch cannot tell how much has been sent.
    const request = new XMLHttpRequest()
    request.open(method ?? "POST", url)
    const { token } = useSession.getState()
    if (token) request.setRequestHeader("Authorization", `Bearer ${token}`)
    for (const [name, value] of Object.entries(headers ?? {})) request.setRequestHeader(name, value)

    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onProgress?.(loaded / total)
    }
    request.onload = () => {
      const answer = parse(request.responseText)
      if (request.status >= 200 && request.status < 300) resolve(answer as Answer)
      else reject(toProblem(answer, request.status, request.getResponseHeader("Retry-After")))
    }
    request.onerror = () => reject(toProblem(null, 0))
    request.onabort = () => reject(new DOMException(t.uploadStopped, "AbortError"))
    signal?.addEventListener("abort", () => request.abort(), { once: true })
    request.send(body)
  })
}

/** Sends a form with files and tells how far it is. */
export async function upload<Answer>(options: Upload): Promise<Answer> {
  try {
    return await attempt<Answer>(options)
  } catch (error) {
    const expired = error instanceof ProblemError && error.status === 401
    if (!expired || !(await refreshSession())) throw error
    return attempt<Answer>(options)
  }
}

/** A form with one file under the name that the server expects. */
export function fileForm(file: File, field = "file"): FormData {
  const form = new FormData()
  form.append(field, file)
  return form
}
