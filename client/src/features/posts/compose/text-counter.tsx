import { clsx } from "clsx"

import { lengthOf } from "@/shared/text/tokens"

import { t } from "./text"

/** The server's limit, which alone decides. */
export const longestPost = 5000

const nearTheEnd = 200

/** How much room is left; turns berry, and into a word, when there is none. */
export function TextCounter({ text, most = longestPost }: { text: string; most?: number }) {
  const left = most - lengthOf(text)
  const scarce = left <= nearTheEnd

  return (
    <span
      role={scarce ? "status" : undefined}
      className={clsx("text-md", left < 0 ? "text-berry font-semibold" : "text-ink-3")}
    >
      {left < 0 ? t.tooMany(-left) : left}
      {left >= 0 && <span className="sr-only"> {t.charactersLeft}</span>}
    </span>
  )
}
