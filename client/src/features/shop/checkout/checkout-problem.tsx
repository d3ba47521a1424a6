import { useQuery } from "@tanstack/react-query"

import { ProblemError } from "@/shared/api/problem-error"
import { formatMoney, type Money } from "@/shared/money"
import { paths } from "@/shared/paths"
import { Callout } from "@/shared/ui/callout"
import { Link } from "@/shared/ui/link"

import { noticeSentence, type Notice } from "../cart/notices"
import { cartQuery } from "../cart/queries"
import { t } from "./text"

function noticesOf(value: unknown): Notice[] {
  return Array.isArray(value) ? (value as Notice[]) : []
}

/** Why the order was not made, in the server's words, with what has changed and where to look. */
export function CheckoutProblem({ error }: { error: Error }) {
  const { data: cart } = useQuery(cartQuery)
  if (!(error instanceof ProblemError)) return null
  const { document, code, errors } = error
  const expected = document.expected as Money | undefined
  const total = document.total as Money | undefined
  const sentenceOf = (notice: Notice) => {
    const item = cart?.items.find(({ id }) => id === notice.item_id)
    return item ? noticeSentence(notice, item) : notice.detail
  }
  const fields = Object.values(errors).flat()

  return (
    <Callout tone={code === "cart_changed" ? "warning" : "danger"} title={error.message} live>
      {expected && total && <p>{t.totalChanged(formatMoney(expected), formatMoney(total))}</p>}
      {noticesOf(document.notices).map((notice) => (
        <p key={notice.detail}>{sentenceOf(notice)}</p>
      ))}
      {fields.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {code === "stock_insufficient" && (
        <p>
          <Link to={paths.cart}>{t.lookAtBasket}</Link>
        </p>
      )}
    </Callout>
  )
}
