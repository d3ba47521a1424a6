import { useState, type ReactNode } from "react"

import { useMe } from "@/shared/session/session-store"

import { t } from "./text"

const day = 24 * 60 * 60_000

/** Somebody who came within a day and has not posted yet. */
export function useIsNewcomer(): boolean {
  const { counts, created_at } = useMe()
  const [now] = useState(Date.now)
  return counts.posts === 0 && now - Date.parse(created_at) < day
}

/** Invites somebody new to say something; gone after the first post. */
export function FirstPost({ actions }: { actions: ReactNode }) {
  return (
    <section aria-labelledby="first-post" className="border-line border-b p-4">
      <div className="fold-own bg-ember-soft grid gap-1 p-4">
        <h2 id="first-post" className="text-lg">
          {t.sayHello}
        </h2>
        <p className="text-ink-2 text-pretty">{t.sayHelloNote}</p>
        <div className="mt-3 flex flex-wrap gap-2">{actions}</div>
      </div>
    </section>
  )
}
