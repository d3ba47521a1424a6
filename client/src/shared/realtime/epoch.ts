import type { RealtimeHandlers } from "./handlers"

// Beyond a sign-out: a restored Plaza signs everybody out, and the tab stays open.
let known: string | null = null

/** A restored backup is another life of the data: what this tab knows of the former is void. */
export const watchEpoch: RealtimeHandlers = (queries) => ({
  "session.hello": ({ epoch }) => {
    if (known !== null && known !== epoch) void queries.resetQueries()
    known = epoch
  },
})
