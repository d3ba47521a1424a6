import { ProblemError } from "@/shared/api/problem-error"
import { formatMoney, type Money } from "@/shared/money"
import { paths } from "@/shared/paths"
import { Callout } from "@/shared/ui/callout"
import { Link } from "@/shared/ui/link"

interface Notice {
  detail: string
}

function noticesOf(value: unknown): Notice[] {
  return Array.isArray(value) ? (value as Notice[]) : []
}

/** Why the order was not made, in the server's words, with what to look at again. */
export function CheckoutProblem({ error }: { error: Error }) {
  if (!(error instanceof ProblemError)) return null
  const { document, code, errors } = error
  const expected = document.expected as Money | undefined
  const total = document.total as Money | undefined
  const fields = Object.values(errors).flat()

  return (
    <Callout tone={code === "cart_changed" ? "warning" : "danger"} title={error.message} live>
      {expected && total && (
        <p>
          It was {formatMoney(expected)} and is now <strong>{formatMoney(total)}</strong>. Nothing
          was charged.
        </p>
      )}
      {noticesOf(document.notices).map((notice) => (
        <p key={notice.detail}>{notice.detail}</p>
      ))}
      {fields.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {code === "stock_insufficient" && (
        <p>
          <Link to={paths.cart}>Look at your basket</Link>
        </p>
      )}
    </Callout>
  )
}
