import { QueryClientProvider } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { RouterProvider } from "react-router"

import { createQueryClient } from "@/shared/api/query-client"
import { untilQuiet } from "@/shared/api/until-quiet"
import { useSession } from "@/shared/session/session-store"

import "./cards"
import { tellReports } from "./fell-over"
import { callWorker } from "./offline/call-worker"
import { createRouter } from "./router/router"

/** Everything that outlives a page: the cache, and the addresses. */
export function App() {
  const [queries] = useState(createQueryClient)
  const [router] = useState(() => createRouter(queries))

  // What one person may see is not what the next one may see.
  useEffect(
    () =>
      useSession.subscribe((now, before) => {
        if (before.user && now.user?.id !== before.user.id) queries.clear()
      }),
    [queries],
  )

  // What it keeps for later is the last thing a page needs.
  useEffect(() => void untilQuiet(queries).then(callWorker), [queries])

  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} onError={tellReports} />
    </QueryClientProvider>
  )
}
