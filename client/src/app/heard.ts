import { chatRealtime } from "@/features/chat/realtime"
import { notificationRealtime } from "@/features/notifications/realtime"
import { postRealtime } from "@/features/posts/realtime"
import { shopRealtime } from "@/features/shop/realtime"
import type { RealtimeHandlers } from "@/shared/realtime/handlers"

/** What the features hear, one line each: the mirror of the server's wiring. Comes with the line itself. */
export const heardByFeatures: readonly RealtimeHandlers[] = [
  postRealtime,
  chatRealtime,
  notificationRealtime,
  shopRealtime,
]
