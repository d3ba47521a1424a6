import { paths } from "@/shared/paths"
import { useSession } from "@/shared/session/session-store"
import { Link } from "@/shared/ui/link"

import { keepGrant } from "./nouns"
import { t } from "./text"

/** The ways out of the catalogue; the list above never runs away from it. */
export function ShopFooter() {
  const user = useSession((session) => session.user)

  return (
    <footer className="border-line text-md mt-4 flex flex-wrap gap-x-6 gap-y-2 border-t px-4 py-6 sm:px-6">
      <Link to={paths.cart}>{t.yourBasket}</Link>
      {user && <Link to={paths.orders}>{t.yourOrders}</Link>}
      {user?.grants.includes(keepGrant) && <Link to={paths.keep}>{t.whatYouSell}</Link>}
      <span className="text-ink-3">{t.whereYouPay}</span>
    </footer>
  )
}
