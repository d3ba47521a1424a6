import { ImageOff } from "lucide-react"
import { memo } from "react"
import { Link } from "react-router"

import { paths } from "@/shared/paths"
import { Picture } from "@/shared/ui/picture"
import { Price } from "@/shared/ui/price"

import type { ProductSummary } from "../nouns"
import { StockNote } from "../stock-note"

/** A hair less than it is: a phone that shows 322 pixels does with a file of 320. */
const sizes = "(width < 640px) calc(50vw - 24px), (width < 1280px) calc(33vw - 54px), 290px"

interface ProductTileProps {
  product: ProductSummary
  /** Whether it stands where one looks first. */
  first: boolean
}

/** A product in the catalogue: the picture is the goods, the rest one glance. */
export const ProductTile = memo(function ProductTile({ product, first }: ProductTileProps) {
  const soldOut = product.available <= 0

  return (
    <article data-product-id={product.id} className="group relative min-w-0">
      <div className="fold relative aspect-[4/5] overflow-hidden">
        {product.image ? (
          <Picture
            media={product.image}
            sizes={sizes}
            ratio={4 / 5}
            first={first}
            alt=""
            className={`h-full transition-transform duration-300 group-hover:scale-[1.03] ${soldOut ? "opacity-55" : ""}`}
          />
        ) : (
          <span className="bg-room-soft text-room flex h-full items-center justify-center">
            <ImageOff size={28} strokeWidth={1.6} aria-hidden />
          </span>
        )}
      </div>
      <h2 className="font-body mt-2.5 text-base leading-6 font-medium tracking-normal">
        <Link
          to={paths.product(product.slug)}
          className="line-clamp-2 after:absolute after:inset-0 after:rounded-fold focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:outline-offset-2"
        >
          <bdi>{product.name}</bdi>
        </Link>
      </h2>
      <p className="mt-0.5 flex flex-wrap items-center justify-between gap-x-2 gap-y-1">
        <span className="font-semibold">
          <Price money={product.price} />
        </span>
        <StockNote available={product.available} />
      </p>
    </article>
  )
})
