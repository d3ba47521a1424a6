import { clsx } from "clsx"
import { Link, useSearchParams } from "react-router"

import { paths } from "@/shared/paths"

import { t } from "./text"

const tabs = () => [
  { to: paths.home, title: t.following, feed: null },
  { to: paths.local, title: t.local, feed: "local" },
]

/** Two ways to read home, each with its own address. */
export function FeedTabs() {
  const [search] = useSearchParams()
  const shown = search.get("feed") === "local" ? "local" : null

  return (
    <nav aria-label={t.whichPosts} className="border-line flex border-b">
      {tabs().map(({ to, title, feed }) => (
        <Link
          key={to}
          to={to}
          aria-current={feed === shown ? "page" : undefined}
          className={clsx(
            "inline-flex min-h-11 flex-1 items-center justify-center border-b-2 px-4 font-medium -outline-offset-2 transition-colors sm:flex-none",
            feed === shown
              ? "border-ember text-ink font-semibold"
              : "text-ink-2 hover:text-ink border-transparent",
          )}
        >
          {title}
        </Link>
      ))}
    </nav>
  )
}
