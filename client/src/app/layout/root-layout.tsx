import { useQueryClient } from "@tanstack/react-query"
import { Outlet, ScrollRestoration } from "react-router"

import { useRealtimeLife } from "@/app/realtime"
import { placeKey } from "@/shared/ui/use-kept-place"

import { ConnectionLine } from "./connection-line"

/** What every page has, with or without the shell. */
export function RootLayout() {
  useRealtimeLife(useQueryClient())

  return (
    <>
      <ConnectionLine />
      <Outlet />
      <ScrollRestoration getKey={placeKey} />
    </>
  )
}
