import type { ComponentProps } from "react"
import { Link, useLocation } from "react-router"

/** The composer stands over the page one is on; its address is a hash, so that Back closes it. */
export const composeHash = "#compose"

/** Opens the composer without leaving the page. */
export function ComposeLink(props: Omit<ComponentProps<typeof Link>, "to">) {
  const { pathname, search } = useLocation()

  return <Link to={{ pathname, search, hash: composeHash }} preventScrollReset {...props} />
}
