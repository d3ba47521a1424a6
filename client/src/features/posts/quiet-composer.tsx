import type { ReactNode } from "react"

import { Face } from "@/shared/people/face"
import { useMe } from "@/shared/session/session-store"

import { t } from "./text"

/** An invitation to write, as quiet as the rows below it. */
export function QuietComposer({ link }: { link: (words: string) => ReactNode }) {
  const me = useMe()

  return (
    <div className="row-space row-gap border-line flex items-center border-b px-4 max-sm:hidden">
      <Face person={me} />
      {link(t.whatIsGoingOn)}
    </div>
  )
}
