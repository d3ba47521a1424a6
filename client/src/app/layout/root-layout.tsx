import { Outlet, ScrollRestoration } from "react-router"

import { ConnectionLine } from "./connection-line"

/** What every page has, with or without the shell. */
export function RootLayout() {
  return (
    <>
      <ConnectionLine />
      <Outlet />
      <ScrollRestoration />
    </>
  )
}
