import { useQuery } from "@tanstack/react-query"
import { PackageX, Pencil } from "lucide-react"
import { Link } from "react-router"

import { ProblemError } from "@/shared/api/problem-error"
import { paths } from "@/shared/paths"
import { useTopic } from "@/shared/realtime/use-realtime"
import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { EmptyState } from "@/shared/ui/empty-state"
import { ErrorState } from "@/shared/ui/error-state"
import { Loading, Skeleton } from "@/shared/ui/skeleton"
import { Tag } from "@/shared/ui/tag"
import { useStillComing } from "@/shared/ui/use-still-coming"

import type { Product } from "../nouns"
import { BuyBox } from "./buy-box"
import { Gallery } from "./gallery"
import { productQuery } from "./queries"
import { SellerCard } from "./seller-card"
import { t } from "./text"

const columns =
  "grid gap-6 px-4 py-4 max-sm:pb-24 sm:px-6 sm:py-6 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)] lg:gap-10"

export function ProductView({ slug }: { slug: string }) {
  const { data: product, error, isPending, refetch } = useQuery(productQuery(slug))
  useTopic(product ? `product:${product.id}` : null)
  const coming = useStillComing(isPending)

  if (coming) return <ProductLoading />
  if (product) return <ProductShown product={product} />
  if (error instanceof ProblemError && error.status === 404) return <NotOffered />
  return <ErrorState title={t.notLoaded} error={error} onRetry={() => void refetch()} />
}

function ProductShown({ product }: { product: Product }) {
  const { name, category, status, description, tags, seller, can } = product

  return (
    <div className={columns}>
      <Gallery images={product.images} name={name} />
      <div className="grid content-start gap-5">
        <div>
          {category && (
            <Link
              to={`${paths.shop}?category=${encodeURIComponent(category.slug)}`}
              className="text-room text-md font-semibold underline-offset-3 hover:underline"
            >
              {category.name}
            </Link>
          )}
          <h2 className="text-3xl">
            <bdi>{name}</bdi>
          </h2>
        </div>
        {status !== "published" && <Callout tone="warning">{t.onlyYou}</Callout>}
        <BuyBox product={product} />
        <SellerCard seller={seller} />
        {description && (
          <p dir="auto" className="max-w-measure text-pretty whitespace-pre-line">
            {description}
          </p>
        )}
        {tags.length > 0 && (
          <ul aria-label={t.tags} className="flex flex-wrap gap-1.5">
            {tags.map((tag) => (
              <li key={tag}>
                <Tag>
                  <bdi>#{tag}</bdi>
                </Tag>
              </li>
            ))}
          </ul>
        )}
        {can.edit && (
          <Button asChild look="line" className="justify-self-start">
            <Link to={paths.keepProduct(product.id)}>
              <Pencil size={16} aria-hidden />
              {t.edit}
            </Link>
          </Button>
        )}
      </div>
    </div>
  )
}

function NotOffered() {
  return (
    <EmptyState
      icon={PackageX}
      title={t.notOffered}
      action={
        <Button asChild look="line">
          <Link to={paths.shop}>{t.seeWhatIs}</Link>
        </Button>
      }
    >
      {t.notOfferedNote}
    </EmptyState>
  )
}

function ProductLoading() {
  return (
    <Loading label={t.loading}>
      <div className={columns}>
        <Skeleton className="fold aspect-[4/5] w-full" />
        <div className="space-y-5">
          <Skeleton className="h-9 w-3/4" />
          <Skeleton className="h-7 w-28" />
          <Skeleton className="h-11 w-full" />
          <Skeleton className="h-11 w-full" />
          <Skeleton className="h-24 w-full" />
        </div>
      </div>
    </Loading>
  )
}
