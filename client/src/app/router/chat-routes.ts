import type { RouteObject } from "react-router"

import type { ShellHandle } from "@/app/layout/shell"
import { paths } from "@/shared/paths"

/** Pages of conversations; all need a sign-in. */
export const chatRoutes: RouteObject[] = [
  {
    path: paths.messages,
    lazy: () => import("@/app/routes/messages"),
    children: [
      { path: "new", lazy: () => import("@/app/routes/message-to") },
      {
        path: ":id",
        handle: { tabs: "hidden" } satisfies ShellHandle,
        lazy: () => import("@/app/routes/conversation"),
      },
    ],
  },
]
