import { useSearchParams } from "react-router"

import { ifSignedIn } from "@/app/router/early"
import { postListQuery } from "@/features/posts/queries"
import { AccountMenu } from "@/app/layout/account-menu"
import { ComposeLink } from "@/app/layout/compose-link"
import { Page } from "@/app/layout/page"
import { SocialAside } from "@/app/layout/social-aside"
import { LiveFeed } from "@/features/posts/feeds"
import { FirstPost, useIsNewcomer } from "@/features/posts/first-post"
import { QuietComposer } from "@/features/posts/quiet-composer"
import { paths } from "@/shared/paths"
import { useMe } from "@/shared/session/session-store"
import { Button } from "@/shared/ui/button"
import { useAtLeast } from "@/shared/ui/use-at-least"
import { Link } from "react-router"
import { FeedTabs } from "@/app/layout/feed-tabs"

import { t } from "./text"

export const early = ifSignedIn((queries, { request }) => {
  const isPublic = new URL(request.url).searchParams.get("feed") === "local"
  return [queries.infiniteQuery(postListQuery({ feed: isPublic ? "public" : "home" }))]
})

function EmptyAction({ isPublic, quiet }: { isPublic: boolean; quiet: boolean }) {
  return (
    <Button asChild look={quiet ? "line" : "solid"}>
      {isPublic ? (
        <ComposeLink>{t.writeTheFirstPost}</ComposeLink>
      ) : (
        <Link to={paths.local}>{t.seeWhatGoesOn}</Link>
      )}
    </Button>
  )
}

function Invitation() {
  const { avatar, bio } = useMe()

  return (
    <FirstPost
      actions={
        <>
          <Button asChild>
            <ComposeLink>{t.writeYourFirstPost}</ComposeLink>
          </Button>
          {!avatar && !bio && (
            <Button asChild look="quiet">
              <Link to={paths.welcome}>{t.introduceYourself}</Link>
            </Button>
          )}
        </>
      }
    />
  )
}

export function Component() {
  const [search] = useSearchParams()
  const isNewcomer = useIsNewcomer()
  const isPublic = search.get("feed") === "local"
  const hasRail = useAtLeast("sm")

  return (
    <Page
      room="social"
      title={t.home}
      aside={<SocialAside />}
      actions={!hasRail && <AccountMenu small />}
    >
      <FeedTabs />
      {isNewcomer ? (
        <Invitation />
      ) : (
        <QuietComposer
          link={(words) => (
            <ComposeLink className="fold border-line-strong bg-surface text-ink-3 hover:border-ink-3 flex min-h-11 grow items-center border px-3.5">
              {words}
            </ComposeLink>
          )}
        />
      )}
      <LiveFeed
        key={isPublic ? "public" : "home"}
        feed={isPublic ? "public" : "home"}
        action={<EmptyAction isPublic={isPublic} quiet={isNewcomer} />}
      />
    </Page>
  )
}
