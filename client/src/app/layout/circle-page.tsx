import { useParams } from "react-router"

import { CircleView } from "@/features/people/circle-view"
import type { Circle } from "@/features/people/queries"
import { paths } from "@/shared/paths"
import { useMe } from "@/shared/session/session-store"
import { TabLinks } from "@/shared/ui/tabs"

import { Page } from "./page"
import { SocialAside } from "./social-aside"

/** Followers and following: two tabs of one page, each with its address. */
export function CirclePage({ circle }: { circle: Circle }) {
  const { username = "" } = useParams()
  const me = useMe()

  return (
    <Page
      room="social"
      title={circle === "followers" ? "Followers" : "Following"}
      note={`@${username}`}
      backTo={paths.profile(username)}
      aside={<SocialAside />}
    >
      <TabLinks
        label="People around"
        tabs={[
          { to: paths.followers(username), title: "Followers" },
          { to: paths.following(username), title: "Following" },
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
