import { QueryClient } from "@tanstack/react-query"
import type { LoaderFunctionArgs, RouteObject } from "react-router"
import { afterEach, expect, it, vi } from "vitest"

import { becomeGuest, useSession } from "@/shared/session/session-store"

import { ifSignedIn, withEarly, type Early } from "./early"

const Component = () => null
const at = { params: { id: "7" } } as unknown as LoaderFunctionArgs

async function enter(early: Early | undefined) {
  const route = { path: "/", lazy: () => Promise.resolve({ Component, ...(early && { early }) }) }
  const [layout] = withEarly([{ children: [route] }], new QueryClient())
  const load = layout?.children?.[0]?.lazy as () => Promise<RouteObject>
  const { loader } = await load()
  return typeof loader === "function" ? loader(at, undefined) : "no loader"
}

afterEach(() => useSession.setState({ status: "starting" }))

it("begins what a page asks for, and does not wait for it", async () => {
  const early = vi.fn<Early>(() => [new Promise(() => undefined)])

  expect(await enter(early)).toBeNull()
  expect(early).toHaveBeenCalledWith(expect.any(QueryClient), at)
})

it("leaves a failure to the page", async () => {
  expect(await enter(() => [Promise.reject(new Error("not answering"))])).toBeNull()
})

it("leaves a page alone that asks for nothing", async () => {
  expect(await enter(undefined)).toBe("no loader")
})

it("asks nothing for a guest who is sent to the door", async () => {
  const early = vi.fn<Early>(() => [])
  becomeGuest()
  await enter(ifSignedIn(early))
  expect(early).not.toHaveBeenCalled()

  useSession.setState({ status: "starting" })
  await enter(ifSignedIn(early))
  expect(early).toHaveBeenCalledOnce()
})
