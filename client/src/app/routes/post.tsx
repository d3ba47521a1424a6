import { useParams } from "react-router"

import { ifSignedIn } from "@/app/router/early"
import { postQuery } from "@/features/posts/queries"
import { commentsQuery } from "@/features/posts/thread/queries"
import { NotFoundPage } from "@/app/layout/not-found-page"
import { Page } from "@/app/layout/page"
import { SocialAside } from "@/app/layout/social-aside"
import { PostThread } from "@/features/posts/post-thread"
import { paths } from "@/shared/paths"

import { t } from "./text"

export const early = ifSignedIn((queries, { params }) => {
  const id = Number(params.id)
  if (!Number.isSafeInteger(id) || id < 1) return []
  return [queries.query(postQuery(id)), queries.infiniteQuery(commentsQuery(id))]
})

export function Component() {
  const id = Number(useParams().id)
  if (!Number.isSafeInteger(id) || id < 1) return <NotFoundPage />

  return (
    <Page room="social" title={t.post} backTo={paths.home} aside={<SocialAside />}>
      <PostThread key={id} id={id} />
    </Page>
  )
}
