import { useSearchParams } from "react-router"

import { Page } from "@/app/layout/page"
import { SocialAside } from "@/app/layout/social-aside"
import { FilterChips } from "@/features/notifications/filter-chips"
import { MarkAllRead } from "@/features/notifications/mark-all-read"
import { NotificationList } from "@/features/notifications/notification-list"

import { t } from "./text"

export function Component() {
  const [search] = useSearchParams()
  const filter = search.get("show") === "unread" ? "unread" : "all"

  return (
    <Page room="activity" title={t.activity} actions={<MarkAllRead />} aside={<SocialAside />}>
      <FilterChips filter={filter} />
      <NotificationList key={filter} filter={filter} />
    </Page>
  )
}
