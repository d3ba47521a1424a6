import { Link } from "react-router"

import type { Person } from "@/shared/api/nouns"
import { paths } from "@/shared/paths"
import { Face } from "@/shared/people/face"
import { useSession } from "@/shared/session/session-store"
import { Button } from "@/shared/ui/button"

import { t } from "./text"

/** Who sells it, and the way to ask them. */
export function SellerCard({ seller }: { seller: Person }) {
  const me = useSession((session) => session.user?.id)

  return (
    <section
      aria-label={t.seller}
      className="border-line flex flex-wrap items-center gap-3 border-y py-4"
    >
      {/* Pictures of people are for members. */}
      <Face person={me === undefined ? { ...seller, avatar: null } : seller} />
      <div className="min-w-0 grow">
        <Link
          to={paths.profile(seller.username)}
          dir="auto"
          className="block w-fit max-w-full truncate font-semibold underline-offset-3 hover:underline"
        >
          {seller.display_name}
        </Link>
        <p className="text-ink-3 text-md truncate">
          <bdi>@{seller.username}</bdi>
        </p>
      </div>
      {me !== seller.id && (
        <Button asChild look="line">
          <Link to={paths.messageTo(seller.username)}>{t.askTheSeller}</Link>
        </Button>
      )}
    </section>
  )
}
