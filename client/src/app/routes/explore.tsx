import { useSearchParams } from "react-router"

import { Page } from "@/app/layout/page"
import { SocialAside } from "@/app/layout/social-aside"
import { SearchField } from "@/features/explore/search-field"
import { TagCloud } from "@/features/explore/tag-cloud"
import { FoundPeople } from "@/features/people/found-people"
import { LiveFeed, TagFeed } from "@/features/posts/feeds"
import { FoundProducts } from "@/features/shop/catalogue/found-products"
import { paths } from "@/shared/paths"

import { t } from "./text"

function Results({ q }: { q: string }) {
  return (
    <>
      <TagCloud title={t.tags} beginning={q.replace(/^#/, "")} />
      <FoundProducts q={q} />
      <h2 className="px-4 pt-5 pb-2 text-lg">{t.people}</h2>
      <FoundPeople key={q} q={q} />
    </>
  )
}

function Everything() {
  return (
    <>
      <TagCloud title={t.peopleWriteAbout} />
      <h2 className="border-line border-b px-4 pt-5 pb-3 text-lg">{t.fromEverybody}</h2>
      <LiveFeed feed="public" />
    </>
  )
}

export function Component() {
  const [search, setSearch] = useSearchParams()
  const tag = search.get("tag")?.replace(/^#/, "")
  const q = search.get("q")?.trim() ?? ""

  if (tag)
    return (
      <Page room="social" title={`#${tag}`} backTo={paths.explore} aside={<SocialAside />}>
        <TagFeed key={tag} tag={tag} />
      </Page>
    )
  return (
    <Page room="social" title={t.explore}>
      <div className="border-line border-b px-4 py-3">
        <SearchField
          value={q}
          onSearch={(words) => setSearch(words ? { q: words } : {}, { replace: true })}
        />
      </div>
      {q ? <Results q={q} /> : <Everything />}
    </Page>
  )
}
