import { useQuery } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { Link, useNavigate } from "react-router"

import { usePhotos } from "@/shared/media/use-photos"
import { paths } from "@/shared/paths"
import { Button } from "@/shared/ui/button"
import { Callout } from "@/shared/ui/callout"
import { ErrorState } from "@/shared/ui/error-state"
import { Loading, Skeleton } from "@/shared/ui/skeleton"
import { toast } from "@/shared/ui/toast"

import { cartQuery } from "../cart/queries"
import type { Product } from "../nouns"
import { productQuery } from "../product/queries"
import { nothingOffered, variantsOf, wrongWith } from "./new-variants"
import { OfferFields } from "./offer-fields"
import { ProductForm, tagsOf, type ProductValues } from "./product-form"
import { ProductPhotos } from "./product-photos"
import { useCreateProduct, useEditProduct } from "./queries"
import { t } from "./text"
import { VariantsTable } from "./variants-table"

const wordsOf = ({ name, description, category, tags, published }: ProductValues) => ({
  name,
  description,
  category: category || null,
  tags: tagsOf(tags),
  published,
})

/** Something new to sell. */
export function NewProductEditor() {
  const navigate = useNavigate()
  const create = useCreateProduct()
  const photos = usePhotos()
  const [offer, setOffer] = useState(nothingOffered)
  const [wrong, setWrong] = useState<string | null>(null)
  // The shop has one currency; every basket is written in it, the empty one too.
  const currency = useQuery(cartQuery).data?.subtotal.currency ?? "EUR"

  // A second click while pictures are described must not offer the thing twice.
  const saving = useRef(false)
  const save = async (values: ProductValues) => {
    const reason = wrongWith(offer, currency)
    setWrong(reason)
    if (reason !== null || saving.current) return
    saving.current = true
    const media = await photos.describe()
    create.mutate(
      {
        ...wordsOf(values),
        ...variantsOf(offer, values.name, currency),
        media_ids: media.map(({ id }) => id),
      },
      {
        onSuccess: ({ slug }) => void navigate(paths.product(slug)),
        onError: () => {
          saving.current = false
        },
      },
    )
  }

  return (
    <div className="grid gap-6 px-4 py-5 sm:px-6">
      <ProductForm
        busy={create.isPending || photos.isUploading}
        error={create.error}
        onSave={(values) => void save(values)}
      >
        <ProductPhotos photos={photos} />
        <OfferFields
          offer={offer}
          currency={currency}
          onChange={(part) => setOffer((before) => ({ ...before, ...part }))}
        />
        {wrong && (
          <Callout tone="danger" live>
            {wrong}
          </Callout>
        )}
      </ProductForm>
    </div>
  )
}

/** Something one sells already. */
export function ProductEditor({ id }: { id: number }) {
  const { data: product, error, isPending, refetch } = useQuery(productQuery(String(id)))

  if (isPending)
    return (
      <Loading label={t.loading}>
        <div className="grid gap-x-10 gap-y-5 px-4 py-5 sm:px-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <div className="grid gap-5">
            <Skeleton className="mt-7 h-11 w-full" />
            <Skeleton className="mt-7 h-52 w-full" />
            <Skeleton className="mt-7 h-11 w-full" />
          </div>
          <Skeleton className="mt-7 h-40 w-full" />
        </div>
      </Loading>
    )
  if (!product)
    return <ErrorState title={t.notLoaded} error={error} onRetry={() => void refetch()} />
  if (!product.can.edit)
    return (
      <div className="p-4">
        <Callout tone="warning">{t.somebodyElses}</Callout>
      </div>
    )
  return <Editor product={product} />
}

function Editor({ product }: { product: Product }) {
  const edit = useEditProduct(product.id)
  const photos = usePhotos(product.images)

  const save = async (values: ProductValues) => {
    const media = await photos.describe()
    edit.mutate(
      { ...wordsOf(values), media_ids: media.map(({ id }) => id) },
      { onSuccess: () => toast(t.saved) },
    )
  }

  return (
    <div className="grid gap-8 px-4 py-5 sm:px-6">
      <ProductForm
        product={product}
        busy={edit.isPending || photos.isUploading}
        error={edit.error}
        onSave={(values) => void save(values)}
      >
        <ProductPhotos photos={photos} />
      </ProductForm>
      <VariantsTable product={product} />
      {product.status === "published" && (
        <Button asChild look="line" className="justify-self-start">
          <Link to={paths.product(product.slug)}>{t.seeIt}</Link>
        </Button>
      )}
    </div>
  )
}
