import { useQuery } from "@tanstack/react-query"
import { Link } from "react-router"

import { paths } from "@/shared/paths"

import { tagsQuery } from "./queries"
import { t } from "./text"

/** What people write about; nothing while there is nothing to say. */
export function TrendingTags() {
  const { data } = useQuery(tagsQuery(""))
  const tags = data?.items.slice(0, 6) ?? []
  if (tags.length === 0) return null

  return (
    <section aria-labelledby="trending" className="fold border-line bg-surface border p-4">
      <h2 id="trending" className="text-lg">
        {t.peopleWriteAbout}
      </h2>
      <ul className="mt-1">
        {tags.map(({ name, post_count }) => (
          <li key={name}>
            <Link
              to={paths.tag(name)}
              className="fold-sm hover:bg-sunken -mx-2 flex min-h-9 items-center gap-2 px-2"
            >
              <span className="min-w-0 grow truncate font-medium">
                <bdi>#{name}</bdi>
              </span>
              <span className="text-ink-3 shrink-0 text-sm">{t.posts(post_count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
