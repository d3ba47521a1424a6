import { useLocation, useParams } from "react-router"

import { Page } from "@/app/layout/page"
import { OrderPage } from "@/features/shop/orders/order-page"
import { orderKeyOf } from "@/features/shop/orders/order-key"
import { paths } from "@/shared/paths"
import { useSession } from "@/shared/session/session-store"

import { t } from "./text"

export function Component() {
  const number = useParams().number ?? ""
  const { hash } = useLocation()
  const signedIn = useSession((session) => session.status === "signed-in")

  return (
    <Page room="shop" title={t.order(number)} backTo={signedIn ? paths.orders : paths.shop}>
      <OrderPage number={number} orderKey={orderKeyOf(number, hash)} />
    </Page>
  )
}
