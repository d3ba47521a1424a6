import { useParams } from "react-router"

import { CircleView } from "@/features/people/circle-view"
import type { Circle } from "@/features/people/queries"
import { paths } from "@/shared/paths"
import { useMe } from "@/shared/session/session-store"
import { TabLinks } from "@/shared/ui/tabs"

import { Page } from "./page"
import { SocialAside } from "./social-aside"
import { t } from "./text"

/** Followers and following: two tabs of one page, each with its address. */
export function CirclePage({ circle }: { circle: Circle }) {
  const { username = "" } = useParams()
  const me = useMe()

  return (
    <Page
      room="social"
      title={circle === "followers" ? t.followers : t.following}
      note={`@${username}`}
      backTo={paths.profile(username)}
      aside={<SocialAside />}
    >
      <TabLinks
        label={t.peopleAround}
        tabs={[
          { to: paths.followers(username), title: t.followers },
          { to: paths.following(username), title: t.following },
        ]}
      />
      <CircleView
        key={`${username} ${circle}`}
        username={username}
        circle={circle}
        own={me.username === username.toLowerCase()}
      />
    </Page>
  )
}
