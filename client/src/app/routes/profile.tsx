import { useQuery } from "@tanstack/react-query"
import { useParams } from "react-router"

import { ifSignedIn } from "@/app/router/early"
import { postListQuery } from "@/features/posts/queries"
import { Page } from "@/app/layout/page"
import { SocialAside } from "@/app/layout/social-aside"
import { ProfileView } from "@/features/people/profile-view"
import { profileQuery } from "@/features/people/queries"
import { AuthorFeed } from "@/features/posts/feeds"

export const early = ifSignedIn((queries, { params: { username } }) => {
  if (!username) return []
  return [
    queries.query(profileQuery(username)),
    queries.infiniteQuery(postListQuery({ author: username })),
  ]
})

export function Component() {
  const { username = "" } = useParams()
  const profile = useQuery(profileQuery(username))

  return (
    <Page
      room="social"
      title={profile.data?.display_name ?? `@${username}`}
      aside={<SocialAside />}
    >
      <ProfileView username={username} profile={profile} />
      {profile.data && <AuthorFeed key={username} username={profile.data.username} />}
    </Page>
  )
}
