import { Trash2 } from "lucide-react"
import { Link } from "react-router"

import { formatMoney } from "@/shared/money"
import { paths } from "@/shared/paths"
import { IconButton } from "@/shared/ui/icon-button"
import { Price } from "@/shared/ui/price"

import { InARow } from "../in-a-row"
import { LinePicture } from "../line-picture"
import type { Cart, CartItem } from "../nouns"
import { QuantityStepper } from "../quantity-stepper"
import { mostOfOne } from "../stock"
import { noticeSentence } from "./notices"
import { useRemoveItem, useSetQuantity } from "./queries"
import { t } from "./text"

interface CartLineProps {
  item: CartItem
  notices: Cart["notices"]
  onLeave?: (() => void) | undefined
}

export function CartLine({ item, notices, onLeave }: CartLineProps) {
  const setQuantity = useSetQuantity()
  const remove = useRemoveItem()
  const { product, variant, quantity, available } = item
  const isKnown = item.id > 0

  return (
    <li className="border-line flex gap-4 border-b py-4 last:border-b-0">
      <LinePicture media={product.image} />
      <div className="min-w-0 grow">
        <div className="flex items-start justify-between gap-3">
          <div className="min-w-0">
            <Link
              to={paths.product(product.slug)}
              onClick={onLeave}
              className="font-semibold underline-offset-3 hover:underline"
            >
              <bdi>{product.name}</bdi>
            </Link>
            <p className="text-ink-3 text-md">
              <InARow things={[...variant.choice, formatMoney(item.unit_price)]} />
            </p>
          </div>
          <p className="font-semibold">
            <Price money={item.line_total} />
          </p>
        </div>
        {notices.map((notice) => (
          <p
            key={notice.code}
            className="bg-honey-soft text-ink fold-sm text-md mt-2 px-2.5 py-1.5"
          >
            {noticeSentence(notice, item)}
          </p>
        ))}
        <div className="mt-2 flex items-center justify-between gap-2">
          <QuantityStepper
            label={t.quantityOf(product.name)}
            value={quantity}
            max={isKnown ? Math.min(mostOfOne, available) : quantity}
            onChange={(wanted) => setQuantity.mutate({ item, quantity: wanted })}
          />
          <IconButton
            icon={Trash2}
            label={t.remove(product.name)}
            disabled={!isKnown}
            onClick={() => remove(item)}
          />
        </div>
      </div>
    </li>
  )
}
