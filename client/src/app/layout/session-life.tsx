import { lazy, Suspense } from "react"

import { useQuiet } from "@/shared/api/until-quiet"

const ChatLife = lazy(async () => ({
  default: (await import("@/features/chat/chat-life")).ChatLife,
}))
const NotificationLife = lazy(async () => ({
  default: (await import("@/features/notifications/notification-life")).NotificationLife,
}))

/** What of the features goes on beside the pages while somebody is signed in; loaded after the first page. */
export function SessionLife() {
  if (!useQuiet()) return null
  return (
    <Suspense fallback={null}>
      <ChatLife />
      <NotificationLife />
    </Suspense>
  )
}
