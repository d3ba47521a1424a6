import { Outlet, ScrollRestoration } from "react-router"

import { placeKey } from "@/shared/ui/use-kept-place"

import { ConnectionLine } from "./connection-line"

/** What every page has, with or without the shell. */
export function RootLayout() {
  return (
    <>
      <ConnectionLine />
      <Outlet />
      <ScrollRestoration getKey={placeKey} />
    </>
  )
}
