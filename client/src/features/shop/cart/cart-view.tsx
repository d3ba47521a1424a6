import { Link } from "react-router"

import { paths } from "@/shared/paths"
import { Button } from "@/shared/ui/button"

import { Sums } from "../sums"
import { CartContent } from "./cart-content"
import { t } from "./text"

/** The basket as a page of its own. */
export function CartView() {
  return (
    <div className="mx-auto max-w-column px-4 py-4 sm:px-6">
      <CartContent
        footer={({ subtotal, discount, tax, total }) => (
          <section aria-label={t.sums} className="fold bg-sunken mt-4 grid gap-4 p-5">
            <Sums {...{ subtotal, discount, tax, total }} />
            <p className="text-ink-2 text-md">{t.deliveryLater}</p>
            <Button asChild>
              <Link to={paths.checkout}>{t.checkOut}</Link>
            </Button>
          </section>
        )}
      />
    </div>
  )
}
