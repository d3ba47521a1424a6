import { useQuery } from "@tanstack/react-query"
import { X } from "lucide-react"
import { useDeferredValue, useState } from "react"

import { sentenceFor } from "@/shared/api/problem-error"
import type { Ref } from "@/shared/api/nouns"
import { Button } from "@/shared/ui/button"
import { IconButton } from "@/shared/ui/icon-button"
import { Input } from "@/shared/ui/input"
import { Picture } from "@/shared/ui/picture"
import { Price } from "@/shared/ui/price"
import { Skeleton } from "@/shared/ui/skeleton"

import { productSearchQuery, type FoundProduct } from "./queries"
import { t } from "./text"

function Row({ product, onPick }: { product: FoundProduct; onPick: () => void }) {
  return (
    <button
      type="button"
      onClick={onPick}
      className="hover:bg-sunken fold-sm flex w-full items-center gap-3 p-2 text-start"
    >
      <span className="bg-sunken fold-sm size-11 shrink-0 overflow-hidden">
        {product.image && (
          <Picture media={product.image} sizes="44px" ratio={1} corners="none" alt="" />
        )}
      </span>
      <span className="min-w-0 grow truncate font-medium">{product.name}</span>
      <Price money={product.price} />
    </button>
  )
}

interface ProductPickerProps {
  onPick: (ref: Ref, name: string) => void
  onClose: () => void
}

/** Finds something in the shop to show in the post. */
export function ProductPicker({ onPick, onClose }: ProductPickerProps) {
  const [typed, setTyped] = useState("")
  const q = useDeferredValue(typed.trim())
  const { data, error, isFetching, refetch } = useQuery(productSearchQuery(q))

  return (
    <section aria-label={t.attachProduct} className="fold border-line border p-3">
      <div className="mb-2 flex gap-1">
        <Input
          autoFocus
          type="search"
          aria-label={t.searchProducts}
          placeholder={t.searchTheShop}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <IconButton icon={X} label={t.attachNothing} onClick={onClose} />
      </div>
      <div role="status" aria-busy={isFetching} className="grid max-h-56 overflow-y-auto">
        {!data && !error && <Skeleton className="h-14 w-full" />}
        {error && (
          <p className="text-berry text-md flex items-center gap-2">
            <span className="grow">{sentenceFor(error)}</span>
            <Button size="sm" look="line" onClick={() => void refetch()}>
              {t.tryAgain}
            </Button>
          </p>
        )}
        {data?.items.length === 0 && (
          <p className="text-ink-2 text-md p-2">{t.nothingOfThatName}</p>
        )}
        {data?.items.map((product) => (
          <Row
            key={product.id}
            product={product}
            onPick={() => onPick({ kind: "product", id: product.id }, product.name)}
          />
        ))}
      </div>
    </section>
  )
}
