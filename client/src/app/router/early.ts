import type { QueryClient } from "@tanstack/react-query"
import type { ComponentType } from "react"
import type { LoaderFunctionArgs, RouteObject } from "react-router"

import { useSession } from "@/shared/session/session-store"

/**
 * What a page asks for first, begun beside its rendering instead of after it. A page's module may export
 * it as `early`; an answer that is fresh in the cache is not asked for again.
 */
export type Early = (queries: QueryClient, args: LoaderFunctionArgs) => Promise<unknown>[]

interface PageModule {
  Component: ComponentType
  early?: Early
}

/** For pages that send a guest to the door. */
export const ifSignedIn =
  (early: Early): Early =>
  (queries, args) =>
    useSession.getState().status === "guest" ? [] : early(queries, args)

/** What fails is asked for again by the page, which can say so. */
const noop = () => undefined

function beginning(load: () => Promise<PageModule>, queries: QueryClient) {
  return async () => {
    const { Component, early } = await load()
    if (!early) return { Component }
    const loader = (args: LoaderFunctionArgs) => {
      for (const answer of early(queries, args)) answer.catch(noop)
      return null
    }
    return { Component, loader }
  }
}

/** These routes, each beginning its early work when it is entered. */
export function withEarly(routes: RouteObject[], queries: QueryClient): RouteObject[] {
  return routes.map((route) => {
    const { lazy, children } = route
    const changed = {
      ...route,
      ...(typeof lazy === "function" && {
        lazy: beginning(lazy as () => Promise<PageModule>, queries),
      }),
      ...(children && { children: withEarly(children, queries) }),
    }
    return changed as RouteObject
  })
}
