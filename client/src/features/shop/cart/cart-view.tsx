import { Link } from "react-router"

import { paths } from "@/shared/paths"
import { Button } from "@/shared/ui/button"

import { Sums } from "../sums"
import { CartContent } from "./cart-content"

/** The basket as a page of its own. */
export function CartView() {
  return (
    <div className="mx-auto max-w-column px-4 py-4 sm:px-6">
      <CartContent
        footer={({ subtotal, discount, tax, total }) => (
          <section aria-label="Sums" className="fold bg-sunken mt-4 grid gap-4 p-5">
            <Sums {...{ subtotal, discount, tax, total }} />
            <p className="text-ink-2 text-md">Delivery is added once we know where it goes.</p>
            <Button asChild>
              <Link to={paths.checkout}>Check out</Link>
            </Button>
          </section>
        )}
      />
    </div>
  )
}
