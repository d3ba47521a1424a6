import { Navigate } from "react-router"

import { composeHash } from "@/app/layout/compose-link"
import { paths } from "@/shared/paths"

/** An address for bookmarks and other apps; the composer itself stands over a page. */
export function Component() {
  return <Navigate replace to={{ pathname: paths.home, hash: composeHash }} />
}
